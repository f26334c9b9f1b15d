package io.cailian.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.audit.AuditTrail;
import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.WaitingTasks;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An approved certificate is revoked by two persons, and a mandatory one restricts its
 * supplier from that day on.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class CertificateRevocationTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CertificateRevoking revoking;

	@Autowired
	private CertificateRevocationSubject subject;

	@Autowired
	private CertificateSubject certificateSubject;

	@Autowired
	private Certificates certificates;

	@Autowired
	private Qualifications qualifications;

	@Autowired
	private Reminders reminders;

	@Autowired
	private Standings standings;

	@Autowired
	private CertificateRecords records;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private JdbcClient database;

	private final String user = "v-" + UUID.randomUUID();

	private QualificationWorld world;

	private SupplierId supplier;

	private CategoryId cables;

	private LocalDate today;

	private CertificateTypeDetails licence;

	private CertificateId certificate;

	@BeforeEach
	void aQualifiedSupplierWithItsLicence() {
		this.world = QualificationWorld.in(this.context);
		this.supplier = this.world.supplier(this.user);
		this.cables = this.world.category("2010", null);
		this.today = this.world.today();
		this.licence = this.world.type("REV", Scope.of(this.cables));
		this.world.qualify(this.supplier, Scope.of(this.cables), QualificationStatus.QUALIFIED);
		this.certificate = this.world.certificate(this.supplier, this.licence, this.today.minusDays(30),
				this.today.plusYears(1));
	}

	@Test
	void aRevokedMandatoryCertificateRestrictsFromThatDayOnAndAnotherLiftsIt() {
		propose("buyer", "BUYER", "发证机构已吊销");
		assertThat(statusOn(this.today)).isEqualTo(QualificationStatus.QUALIFIED);

		decide(Outcome.APPROVED, null, "manager");

		assertThat(details()).satisfies((revoked) -> {
			assertThat(revoked.state()).isEqualTo(CertificateState.REVOKED);
			assertThat(revoked.revoked()).contains(this.today);
			assertThat(revoked.revocationReason()).isEqualTo("发证机构已吊销");
		});
		assertThat(statusOn(this.today.minusDays(1))).isEqualTo(QualificationStatus.CANDIDATE);
		assertThat(statusOn(this.today)).isEqualTo(QualificationStatus.RESTRICTED);
		assertThat(actions())
			.contains("CERTIFICATE_REVOCATION_PROPOSED", "CERTIFICATE_REVOKED", "CERTIFICATE_REVOCATION_RESTRICTED")
			.doesNotContain("CERTIFICATE_LAPSED");
		CertificateId another = this.world.certificate(this.supplier, this.licence, "N-2", this.today,
				this.today.plusYears(1));
		assertThat(statusOn(this.today)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(this.trail.timeline("CERTIFICATE", another.value())).extracting("action")
			.contains("CERTIFICATE_RESTRICTION_LIFTED");
		assertThat(details().state()).as("what was revoked is not said to be renewed")
			.isEqualTo(CertificateState.REVOKED);
	}

	@Test
	void whoeverAskedDoesNotDecideNorDoesTheSupplier() {
		propose("manager", "PURCHASING_MANAGER", "系伪造");

		for (String near : List.of("manager", this.user)) {
			refuses("workflow.selfApproval", () -> decide(Outcome.APPROVED, null, near));
		}
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.world.decide(key(), Outcome.APPROVED, null, "approver", "APPROVER"));
		decide(Outcome.APPROVED, null, "manager2");

		assertThat(details().state()).isEqualTo(CertificateState.REVOKED);
	}

	@Test
	void whatIsRefusedOrSentBackLeavesItInForceAndMayBeAskedAgain() {
		propose("buyer", "BUYER", "疑似过期");
		decide(Outcome.REJECTED, "已向发证机构核实有效", "manager");
		propose("buyer", "BUYER", "再次核实");
		decide(Outcome.RETURNED, "请附吊销公告", "manager");

		assertThat(details().state()).isEqualTo(CertificateState.VALID);
		assertThat(statusOn(this.today)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(actions()).contains("CERTIFICATE_REVOCATION_REFUSED", "CERTIFICATE_REVOCATION_RETURNED");
		assertThat(this.trail.timeline("CERTIFICATE", this.certificate.value()))
			.anySatisfy((entry) -> assertThat(entry.facts()).containsEntry("reason", "请附吊销公告"));
		propose("buyer", "BUYER", "附公告");
		assertThat(details().revocationAsked()).contains("附公告");
	}

	@Test
	void theSamePersonAskingTheSameAgainChangesNothingAndAnybodyElseIsToldWhoAsked() {
		propose("buyer", "BUYER", "发证机构已吊销");
		propose("buyer", "BUYER", " 发证机构已吊销 ");

		for (String other : List.of("buyer2", "buyer")) {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> propose(other, "BUYER", "另一原因" + other))
				.satisfies((violation) -> {
					assertThat(violation.messageKey()).isEqualTo("qualification.CertificateRevocation.askedAlready");
					assertThat(violation.args()).hasSize(4);
					assertThat(violation.args().get(1).toString()).isNotBlank();
					assertThat(violation.args().get(2).toString()).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
				});
		}
		assertThat(details().revocationAsked()).contains("发证机构已吊销");
		assertThat(details().revocationAskedBy()).contains(new UserId("buyer"));
		assertThat(this.jdbc.queryForObject("select count(*) from certificate_revocation where certificate_id = ?",
				Integer.class, Ids.bytes(this.certificate.value())))
			.isOne();
	}

	@Test
	void whoeverAskedTakesItBackAndNobodyDecidesAnyMore() {
		refuses("qualification.CertificateRevocation.notWaiting", () -> withdraw("buyer"));
		propose("buyer", "BUYER", "发证机构已吊销");
		String key = key();
		refuses("qualification.CertificateRevocation.notYours", () -> withdraw("buyer2"));

		withdraw("buyer");
		withdraw("buyer");

		assertThat(WaitingTasks.of(this.database, key)).isEmpty();
		assertThat(details().state()).isEqualTo(CertificateState.VALID);
		assertThat(details().revocationAsked()).isEmpty();
		assertThat(details().revocable()).isTrue();
		assertThat(actions()).filteredOn("CERTIFICATE_REVOCATION_WITHDRAWN"::equals).hasSize(1);
		propose("buyer2", "BUYER", "再次核实");
		decide(Outcome.APPROVED, null, "manager");
		assertThat(details().state()).isEqualTo(CertificateState.REVOKED);
		refuses("qualification.CertificateRevocation.notWaiting", () -> withdraw("buyer2"));
	}

	@Test
	void onlyWhatIsInForceIsRevokedAndNotWithoutAReason() {
		refuses("qualification.reasonMissing", () -> propose("buyer", "BUYER", " "));
		CertificateId waiting = this.world.submit(this.supplier, this.world.type("WAIT"), this.today,
				this.today.plusYears(1));
		refuses("qualification.CertificateRevocation.notInForce", () -> propose(waiting));
		CertificateId over = this.world.certificate(this.supplier, this.world.type("OVER"), this.today.minusDays(9),
				this.today.minusDays(1));
		refuses("qualification.CertificateRevocation.notInForce", () -> propose(over));
		propose("buyer", "BUYER", "发证机构已吊销");
		decide(Outcome.APPROVED, null, "manager");
		refuses("qualification.CertificateRevocation.notInForce", () -> propose(this.certificate));
	}

	@Test
	void whereAnotherIsHeldNothingIsRestrictedAndTheSameNumberMayComeAgain() {
		CertificateId second = this.world.certificate(this.supplier, this.licence, this.today, this.today.plusYears(2));
		assertThat(details().state()).isEqualTo(CertificateState.RENEWED);
		propose("buyer", "BUYER", "发证机构已吊销");
		assertThat(inbox()).noneMatch((fact) -> fact.label().equals("撤销后受限的范围"));

		decide(Outcome.APPROVED, null, "manager");

		assertThat(statusOn(this.today)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(actions()).doesNotContain("CERTIFICATE_REVOCATION_RESTRICTED");
		as("buyer", "BUYER", () -> {
			this.revoking.propose(second, "同案吊销");
			return true;
		});
		assertThat(inbox()).anyMatch((fact) -> fact.label().equals("撤销后受限的范围") && fact.value().contains("2010"));
		decide(Outcome.APPROVED, null, "manager");
		assertThat(statusOn(this.today)).isEqualTo(QualificationStatus.RESTRICTED);
		assertThat(this.world.submit(this.supplier, this.licence, this.today, this.today.plusYears(1))).isNotNull();
	}

	@Test
	void whatWasRevokedComesBackOnlyWithAWarningAndAWrittenReason() {
		propose("buyer", "BUYER", "系伪造");
		decide(Outcome.APPROVED, null, "manager");
		CertificateId again = this.world.submit(this.supplier, this.licence, this.world.name().toLowerCase(Locale.ROOT),
				this.today, this.today.plusYears(1).plusDays(1));
		String asked = "CERTIFICATE:" + again;

		assertThat(this.certificateSubject.facts(again.value(), Locale.SIMPLIFIED_CHINESE))
			.filteredOn((fact) -> fact.label().equals("警告：同号证书曾被撤销"))
			.singleElement()
			.satisfies((fact) -> assertThat(fact.value()).contains(this.today.toString(), "系伪造"));
		refuses("qualification.Certificate.revokedBefore",
				() -> this.world.decide(asked, Outcome.APPROVED, " ", "approver", "APPROVER"));
		assertThat(stateOf(again)).isEqualTo(CertificateState.WAITING);
		assertThat(statusOn(this.today)).isEqualTo(QualificationStatus.RESTRICTED);
		this.world.decide(asked, Outcome.APPROVED, "发证机构书面撤回吊销", "approver", "APPROVER");
		assertThat(stateOf(again)).isEqualTo(CertificateState.VALID);
		assertThat(statusOn(this.today)).isEqualTo(QualificationStatus.QUALIFIED);
	}

	@Test
	void aNumberNobodyRevokedIsApprovedWithoutAWarning() {
		propose("buyer", "BUYER", "系伪造");
		decide(Outcome.APPROVED, null, "manager");
		CertificateId other = this.world.submit(this.supplier, this.licence, "N-2", this.today,
				this.today.plusYears(1));

		assertThat(this.certificateSubject.facts(other.value(), Locale.SIMPLIFIED_CHINESE))
			.noneMatch((fact) -> fact.label().startsWith("警告"));
		this.world.decide("CERTIFICATE:" + other, Outcome.APPROVED, null, "approver", "APPROVER");
		assertThat(stateOf(other)).isEqualTo(CertificateState.VALID);
	}

	@Test
	void theTrailTellsValidityAndNotAChange() {
		assertThat(this.trail.timeline("CERTIFICATE", this.certificate.value()))
			.filteredOn((entry) -> entry.action().startsWith("CERTIFICATE_"))
			.isNotEmpty()
			.allSatisfy(
					(entry) -> assertThat(entry.facts()).containsEntry("goodFrom", this.today.minusDays(30).toString())
						.containsEntry("goodUntil", this.today.plusYears(1).toString())
						.doesNotContainKeys("from", "to"));
		BlockDetails block = this.world.block(this.supplier, SupplierProcess.RFQ);
		assertThat(this.trail.timeline(Block.SUBJECT_TYPE, block.id().value()))
			.filteredOn((entry) -> entry.action().startsWith("BLOCK_"))
			.isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.facts()).containsEntry("goodFrom", this.today.toString())
				.containsEntry("goodUntil", this.today.plusDays(30).toString())
				.doesNotContainKeys("from", "to"));
	}

	@Test
	void aSupplierNobodyQualifiedIsRestrictedNowhereAndNothingSaysSo() {
		CategoryId others = this.world.category("REVX" + UUID.randomUUID().toString().substring(0, 8), null);
		CertificateTypeDetails elsewhere = this.world.type("REVE", Scope.of(others));
		CertificateId unneeded = this.world.certificate(this.supplier, elsewhere, this.today.minusDays(9),
				this.today.plusYears(1));
		propose(unneeded);

		assertThat(inbox()).noneMatch((fact) -> fact.label().equals("撤销后受限的范围"));
		decide(Outcome.APPROVED, null, "manager");

		assertThat(actionsOf(unneeded)).contains("CERTIFICATE_REVOKED")
			.doesNotContain("CERTIFICATE_REVOCATION_RESTRICTED", "CERTIFICATE_LAPSED");
		assertThat(bodies("Certificate revoked")).singleElement()
			.satisfies((body) -> assertThat(body).doesNotContain("restricted"));
		CertificateId over = this.world.certificate(this.supplier, this.world.type("REVL", Scope.of(others)), "N-2",
				this.today.minusYears(1), this.today.minusDays(1));
		this.reminders.run();
		assertThat(actionsOf(over)).doesNotContain("CERTIFICATE_LAPSED");
		CertificateId first = this.world.certificate(this.supplier, elsewhere, "N-3", this.today,
				this.today.plusYears(1));
		assertThat(actionsOf(first)).doesNotContain("CERTIFICATE_RESTRICTION_LIFTED");
	}

	@Test
	void whatWouldBeRestrictedIsWhereDecisionAndRequirementMeet() {
		CategoryId low = this.world.category("REVY" + UUID.randomUUID().toString().substring(0, 8), this.cables);
		CertificateTypeDetails narrow = this.world.type("REVN", Scope.of(low));
		CertificateId needed = this.world.certificate(this.supplier, narrow, this.today.minusDays(9),
				this.today.plusYears(1));

		assertThat(this.standings.restrictedIfRevoked(this.records.findById(needed).orElseThrow(), this.today))
			.containsExactly(Scope.of(low));
		Scope inChina = new Scope(Optional.of(low), Optional.of(new Region("CN")), Optional.empty());
		CertificateTypeDetails regional = this.world.type("REVR",
				new Scope(Optional.empty(), Optional.of(new Region("CN")), Optional.empty()), Scope.of(low));
		CertificateId wide = this.world.certificate(this.supplier, regional, this.today.minusDays(9),
				this.today.plusYears(1));
		assertThat(this.standings.restrictedIfRevoked(this.records.findById(wide).orElseThrow(), this.today))
			.contains(Scope.of(low))
			.doesNotContain(inChina)
			.contains(new Scope(Optional.of(this.cables), Optional.of(new Region("CN")), Optional.empty()));
	}

	@Test
	void whoeverAskedIsToldWhenItIsSentBack() {
		String asker = "asker-" + UUID.randomUUID();
		as("admin", "ADMIN", () -> this.accounts
			.open(new Person(new UserId(asker), "提出人", "Asker", asker + "@cailian.example"), Set.of(Roles.BUYER)));
		propose(asker, "BUYER", "疑似吊销");

		decide(Outcome.RETURNED, "请附吊销公告", "manager");

		assertThat(this.jdbc.query("select body from mail_outbox where to_address = ?",
				(row, index) -> row.getString(1), asker + "@cailian.example"))
			.singleElement()
			.satisfies((body) -> assertThat(body).contains("请附吊销公告", "疑似吊销", "仍然有效"));
	}

	@Test
	void onlyWhatIsInForceIsOfferedToBeRevoked() {
		assertThat(details().revocable()).isTrue();
		CertificateId over = this.world.certificate(this.supplier, this.world.type("REVO"), this.today.minusDays(9),
				this.today.minusDays(1));
		this.world.certificate(this.supplier, typeOf(over), this.today, this.today.plusYears(1));
		CertificateDetails expired = as("auditor", "AUDITOR", () -> this.certificates.find(over)).orElseThrow();
		assertThat(expired.state()).isEqualTo(CertificateState.RENEWED);
		assertThat(expired.revocable()).as("it is over, whatever took its place").isFalse();

		propose("buyer", "BUYER", "发证机构已吊销");
		assertThat(details().revocable()).as("it was asked already").isFalse();
		assertThat(as(this.user, "SUPPLIER", () -> this.certificates.own(this.certificate)).revocable()).isFalse();
	}

	@Test
	void whoMayAskIsSaidOnceForScreenAndService() {
		for (String role : Roles.ALL) {
			boolean offered = as("someone", role, () -> Access.isUploader(this.currentUser));
			boolean allowed = as("someone", role, () -> {
				try {
					this.revoking.propose(CertificateId.next(), "why");
					return true;
				}
				catch (AccessDeniedException refused) {
					return false;
				}
				catch (IllegalArgumentException noSuchCertificate) {
					return true;
				}
			});
			assertThat(offered).as(role).isEqualTo(allowed);
		}
	}

	@Test
	void theSupplierIsToldWhenItIsRevokedAndNotBefore() {
		propose("buyer", "BUYER", "发证机构已吊销");
		assertThat(as(this.user, "SUPPLIER", () -> this.certificates.own(this.certificate)).revocationAsked())
			.isEmpty();
		assertThat(letters()).noneSatisfy((subject) -> assertThat(subject).contains("revoked"));

		decide(Outcome.APPROVED, null, "manager");
		this.reminders.run();

		assertThat(as(this.user, "SUPPLIER", () -> this.certificates.own(this.certificate))).satisfies((own) -> {
			assertThat(own.state()).isEqualTo(CertificateState.REVOKED);
			assertThat(own.revocationReason()).isEqualTo("发证机构已吊销");
		});
		assertThat(letters()).filteredOn((subject) -> subject.startsWith("Certificate revoked")).hasSize(1);
		assertThat(actions()).filteredOn("CERTIFICATE_REVOCATION_RESTRICTED"::equals).hasSize(1);
		assertThat(actions()).doesNotContain("CERTIFICATE_LAPSED");
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(this.user, "SUPPLIER", () -> {
			this.revoking.propose(this.certificate, "自行撤销");
			return true;
		}));
	}

	@Test
	void aRevokedCertificateIsFoundByItsStateAndNoOther() {
		propose("buyer", "BUYER", "发证机构已吊销");
		decide(Outcome.APPROVED, null, "manager");

		for (CertificateState state : CertificateState.values()) {
			assertThat(as("auditor", "AUDITOR",
					() -> this.certificates.count(new CertificateFilter("", Optional.of(this.licence.id()),
							Optional.of(state), Optional.of(this.supplier)))))
				.as(state.name())
				.isEqualTo(state == CertificateState.REVOKED ? 1 : 0);
		}
	}

	@Test
	void theDatabaseRefusesOneHandInBoth() {
		propose("buyer", "BUYER", "发证机构已吊销");
		byte[] id = Ids.bytes(this.certificate.value());

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc
			.update("update certificate_revocation set decided_by = proposed_by where certificate_id = ?", id));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc
			.update("update certificate_revocation set stage = 'APPROVED' where certificate_id = ?", id));
	}

	private void propose(String person, String role, String reason) {
		as(person, role, () -> {
			this.revoking.propose(this.certificate, reason);
			return true;
		});
	}

	private void withdraw(String person) {
		as(person, "BUYER", () -> {
			this.revoking.withdraw(this.certificate);
			return true;
		});
	}

	private void propose(CertificateId other) {
		as("buyer", "BUYER", () -> {
			this.revoking.propose(other, "why");
			return true;
		});
	}

	private void decide(Outcome outcome, @Nullable String words, String person) {
		this.world.decide(key(), outcome, words, person, "PURCHASING_MANAGER");
	}

	private String key() {
		return "CERTIFICATE_REVOCATION:" + waiting();
	}

	private UUID waiting() {
		return this.world.waitingRevocation(this.supplier);
	}

	private List<Fact> inbox() {
		return this.subject.facts(waiting(), Locale.SIMPLIFIED_CHINESE);
	}

	private CertificateDetails details() {
		return as("auditor", "AUDITOR", () -> this.certificates.find(this.certificate)).orElseThrow();
	}

	private CertificateState stateOf(CertificateId id) {
		return as("auditor", "AUDITOR", () -> this.certificates.find(id)).orElseThrow().state();
	}

	private QualificationStatus statusOn(LocalDate day) {
		return as("auditor", "AUDITOR",
				() -> this.qualifications.at(this.supplier, Scope.of(this.cables), day).status());
	}

	private List<String> actions() {
		return this.jdbc.query("select action from audit_entry where subject_id = ?", (row, index) -> row.getString(1),
				Ids.bytes(this.certificate.value()));
	}

	private List<String> actionsOf(CertificateId id) {
		return this.jdbc.query("select action from audit_entry where subject_id = ?", (row, index) -> row.getString(1),
				Ids.bytes(id.value()));
	}

	private CertificateTypeDetails typeOf(CertificateId id) {
		return as("auditor", "AUDITOR", () -> this.certificates.find(id)).orElseThrow().type();
	}

	private List<String> bodies(String subject) {
		return this.jdbc.query("select body from mail_outbox where to_address = ? and subject like ?",
				(row, index) -> row.getString(1), this.user + "@supplier.example", subject + "%");
	}

	private List<String> letters() {
		return this.jdbc.query("select subject from mail_outbox where to_address = ?", (row, index) -> row.getString(1),
				this.user + "@supplier.example");
	}

	private static void refuses(String messageKey, ThrowingCallable call) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(call)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(messageKey));
	}

}
