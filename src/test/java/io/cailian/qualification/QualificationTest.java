package io.cailian.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.UnknownResource;
import io.cailian.IntegrationTest;
import io.cailian.audit.AuditTrail;
import io.cailian.classification.CategoryId;
import io.cailian.document.AttachmentId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.qualification.Eligibility.Answer;
import io.cailian.supplier.SupplierId;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.spi.Fact;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Qualifications, certificates and blocks from the proposal to what they do, by the moves
 * people make.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class QualificationTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Qualifications qualifications;

	@Autowired
	private QualificationProposing proposing;

	@Autowired
	private QualificationSubject subject;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Certificates certificates;

	@Autowired
	private CertificateSubmission submission;

	@Autowired
	private Blocking blocking;

	@Autowired
	private SupplierEligibility eligibility;

	@Autowired
	private Reminders reminders;

	@Autowired
	private JdbcTemplate jdbc;

	private final String user = "q-" + UUID.randomUUID();

	private QualificationWorld world;

	private SupplierId supplier;

	private CategoryId goods;

	private CategoryId cables;

	private LocalDate today;

	@BeforeEach
	void prepare() {
		this.world = QualificationWorld.in(this.context);
		this.supplier = this.world.supplier(this.user);
		this.goods = this.world.category("20", null);
		this.cables = this.world.category("2010", this.goods);
		this.today = this.world.today();
	}

	@Test
	void aProposalTakesEffectWhenAnotherPersonApproves() {
		QualificationDetails proposed = this.world.propose(this.supplier, Scope.of(this.goods),
				QualificationStatus.QUALIFIED);
		assertThat(status(this.cables)).isEqualTo(QualificationStatus.CANDIDATE);

		refuses("workflow.selfApproval", () -> this.world.decide("QUALIFICATION:" + proposed.id(), Outcome.APPROVED,
				null, "buyer", "PURCHASING_MANAGER"));
		this.world.decide("QUALIFICATION:" + proposed.id(), Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER");

		assertThat(status(this.cables)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(history()).singleElement().satisfies((each) -> {
			assertThat(each.stage()).isEqualTo(Stage.APPROVED);
			assertThat(each.decidedBy()).hasValueSatisfying((by) -> assertThat(by).hasToString("manager"));
		});
		assertThat(audited("QUALIFICATION_PROPOSED", proposed.id().value())).isOne();
		assertThat(audited("QUALIFICATION_APPROVED", proposed.id().value())).isOne();
	}

	@Test
	void whatIsRefusedOrSentBackChangesNothingAndStaysInTheHistory() {
		QualificationDetails refused = this.world.propose(this.supplier, Scope.of(this.cables),
				QualificationStatus.PREFERRED);
		this.world.decide("QUALIFICATION:" + refused.id(), Outcome.REJECTED, "样品不合格", "manager", "PURCHASING_MANAGER");
		QualificationDetails returned = this.world.propose(this.supplier, Scope.of(this.cables),
				QualificationStatus.PREFERRED);
		this.world.decide("QUALIFICATION:" + returned.id(), Outcome.RETURNED, "请补充审核报告", "manager",
				"PURCHASING_MANAGER");

		assertThat(status(this.cables)).isEqualTo(QualificationStatus.CANDIDATE);
		assertThat(history()).extracting(QualificationDetails::stage).containsExactly(Stage.RETURNED, Stage.REFUSED);
		assertThat(history()).extracting(QualificationDetails::decisionReason).containsExactly("请补充审核报告", "样品不合格");
	}

	@Test
	void aProposalNeedsADayToComeAReasonAndAScopeOfItsOwn() {
		this.world.propose(this.supplier, Scope.of(this.cables), QualificationStatus.QUALIFIED);
		refuses("qualification.Qualification.waitsAlready",
				() -> this.world.propose(this.supplier, Scope.of(this.cables), QualificationStatus.PREFERRED));
		refuses("qualification.beginsInThePast", () -> propose(this.today.minusDays(1), this.today.plusDays(5), "why"));
		refuses("qualification.endBeforeBegin", () -> propose(this.today, this.today, "why"));
		refuses("qualification.reasonMissing", () -> propose(this.today, this.today.plusDays(5), " "));
		refuses("qualification.Qualification.endMissing",
				() -> new QualificationProposal(QualificationId.next(), this.supplier, Scope.of(this.goods),
						QualificationStatus.QUALIFIED, this.today, Optional.empty(), false, "why"));
	}

	@Test
	void aSubcategoryThatSaysOtherwiseIsHeard() {
		this.world.qualify(this.supplier, Scope.of(this.goods), QualificationStatus.PREFERRED);
		this.world.qualify(this.supplier, Scope.of(this.cables), QualificationStatus.DISQUALIFIED);

		assertThat(status(this.goods)).isEqualTo(QualificationStatus.PREFERRED);
		assertThat(status(this.cables)).isEqualTo(QualificationStatus.DISQUALIFIED);
		assertThat(ask(SupplierProcess.RFQ, this.cables).answer()).isEqualTo(Answer.REFUSED);
		assertThat(ask(SupplierProcess.RFQ, this.goods).answer()).isEqualTo(Answer.REFUSED);
		Eligibility open = this.eligibility
			.ask(EligibilityQuestion.today(this.supplier, SupplierProcess.RFQ, Scope.EVERYTHING));
		assertThat(open.answer()).isEqualTo(Answer.WARNED);
		assertThat(open.reasons()).extracting(Eligibility.Reason::messageKey)
			.containsExactly("qualification.Eligibility.leftOpenDISQUALIFIED");
	}

	@Test
	void aDisqualificationToComeIsLiftedByNoOtherDecisionThanOneThatSaysSo() {
		LocalDate begin = this.today.plusDays(40);
		decided(QualificationStatus.DISQUALIFIED, begin, Optional.empty(), false);
		decided(QualificationStatus.QUALIFIED, this.today, Optional.of(begin.plusDays(180)), false);

		assertThat(answerOn(begin.minusDays(1))).isEqualTo(Answer.ALLOWED);
		assertThat(List.of(begin, begin.plusDays(31), begin.plusDays(180), begin.plusDays(181)))
			.allSatisfy((day) -> assertThat(answerOn(day)).isEqualTo(Answer.REFUSED));

		decided(QualificationStatus.QUALIFIED, this.today, Optional.of(begin.plusDays(180)), true);
		assertThat(List.of(begin, begin.plusDays(31), begin.plusDays(181)))
			.allSatisfy((day) -> assertThat(answerOn(day)).isEqualTo(Answer.ALLOWED));
	}

	@Test
	void whoeverDecidesReadsWhatIsLiftedGoesOnOrFallsSilent() {
		decided(QualificationStatus.QUALIFIED, this.today, Optional.of(this.today.plusDays(90)), false);
		decided(QualificationStatus.RESTRICTED, this.today, Optional.empty(), false);
		QualificationDetails plain = proposed(QualificationStatus.PREFERRED, this.today,
				Optional.of(this.today.plusDays(9)), false);

		assertThat(told(plain)).contains("Goes on and outweighs this", "Silent while this holds")
			.doesNotContain("Lifts for good");
		this.world.decide("QUALIFICATION:" + plain.id(), Outcome.REJECTED, "no", "manager", "PURCHASING_MANAGER");
		assertThat(told(proposed(QualificationStatus.PREFERRED, this.today, Optional.of(this.today.plusDays(9)), true)))
			.contains("Lifts for good", "Silent while this holds")
			.doesNotContain("Goes on and outweighs this");
	}

	@Test
	void anAwardToWhomNobodyQualifiedNeedsWordsWhereAMandatoryCertificateIsMissing() {
		CertificateTypeDetails licence = this.world.type("AWD", Scope.of(this.goods));

		assertThat(ask(SupplierProcess.RFQ, this.cables).answer()).isEqualTo(Answer.ALLOWED);
		assertThat(ask(SupplierProcess.PURCHASE_ORDER, this.cables).reasons())
			.extracting(Eligibility.Reason::messageKey)
			.containsExactly("qualification.Eligibility.missing");
		this.world.certificate(this.supplier, licence, this.today.minusYears(1), this.today.minusDays(1));
		assertThat(ask(SupplierProcess.PURCHASE_ORDER, this.cables).answer()).isEqualTo(Answer.WARNED);
		this.world.certificate(this.supplier, licence, this.today, this.today.plusYears(1));
		assertThat(ask(SupplierProcess.PURCHASE_ORDER, this.cables).answer()).isEqualTo(Answer.ALLOWED);
	}

	private List<String> told(QualificationDetails proposed) {
		return this.subject.facts(proposed.id().value(), Locale.ENGLISH).stream().map(Fact::label).toList();
	}

	private Answer answerOn(LocalDate day) {
		return this.eligibility
			.ask(new EligibilityQuestion(this.supplier, SupplierProcess.RFQ, Scope.of(this.cables), Optional.of(day)))
			.answer();
	}

	private void decided(QualificationStatus status, LocalDate from, Optional<LocalDate> to, boolean lifts) {
		this.world.decide("QUALIFICATION:" + proposed(status, from, to, lifts).id(), Outcome.APPROVED, null, "manager",
				"PURCHASING_MANAGER");
	}

	private QualificationDetails proposed(QualificationStatus status, LocalDate from, Optional<LocalDate> to,
			boolean lifts) {
		return as("buyer", "BUYER", () -> this.proposing.propose(new QualificationProposal(QualificationId.next(),
				this.supplier, Scope.of(this.goods), status, from, to, lifts, "供应商评审会决定")));
	}

	@Test
	void aLapsedMandatoryCertificateRestrictsAndARenewalLiftsIt() {
		CertificateTypeDetails licence = this.world.type("LIC", Scope.of(this.goods));
		this.world.qualify(this.supplier, Scope.of(this.goods), QualificationStatus.QUALIFIED);
		CertificateId first = this.world.certificate(this.supplier, licence, this.today.minusYears(1),
				this.today.minusDays(1));

		assertThat(status(this.cables)).isEqualTo(QualificationStatus.RESTRICTED);
		Eligibility warned = ask(SupplierProcess.RFQ, this.cables);
		assertThat(warned.answer()).isEqualTo(Answer.WARNED);
		assertThat(warned.reasons()).singleElement()
			.satisfies((reason) -> assertThat(reason.messageKey()).isEqualTo("qualification.Eligibility.lapsed"));
		this.reminders.run();
		this.reminders.run();
		assertThat(audited("CERTIFICATE_LAPSED", first.value())).isOne();

		CertificateId renewal = this.world.submit(this.supplier, licence, this.today, this.today.plusYears(1));
		assertThat(status(this.cables)).isEqualTo(QualificationStatus.RESTRICTED);
		this.world.decide("CERTIFICATE:" + renewal, Outcome.APPROVED, null, "approver", "APPROVER");

		assertThat(status(this.cables)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(audited("CERTIFICATE_RESTRICTION_LIFTED", renewal.value())).isOne();
		assertThat(state(first)).isEqualTo(CertificateState.RENEWED);
		assertThat(state(renewal)).isEqualTo(CertificateState.VALID);
	}

	@Test
	void nobodyApprovesWhatTheyUploadedNorWhatTheirOwnCompanyHandedIn() {
		CertificateTypeDetails type = this.world.type("ISO");
		CertificateId byStaff = this.world.submit(this.supplier, type, this.today, this.today.plusYears(1));
		refuses("workflow.selfApproval",
				() -> this.world.decide("CERTIFICATE:" + byStaff, Outcome.APPROVED, null, "buyer", "APPROVER"));
		refuses("workflow.selfApproval",
				() -> this.world.decide("CERTIFICATE:" + byStaff, Outcome.APPROVED, null, this.user, "APPROVER"));
	}

	@Test
	void aCertificateThatMustEndIsNotTakenWithoutALastDayNorTheSameOneTwice() {
		CertificateTypeDetails type = this.world.type("END");
		LocalDate last = this.today.plusYears(1);
		this.world.submit(this.supplier, type, this.today, last);

		refuses("qualification.Certificate.expiryMissing", () -> handIn(type, "N-7", Optional.empty()));
		refuses("qualification.Certificate.knownAlready",
				() -> this.world.submit(this.supplier, type, this.today, last));
		assertThat(handIn(type, "N-7", Optional.of(last))).isNotNull();
		assertThat(this.world.submit(this.supplier, type, this.today, last.plusYears(1))).isNotNull();
	}

	@Test
	void aCertificateIssuedInTheFutureIsNotTakenAndOneOfTodayIs() {
		CertificateTypeDetails type = this.world.type("FUT");
		LocalDate last = this.today.plusYears(2);

		refuses("qualification.Certificate.issuedInFuture",
				() -> this.world.submit(this.supplier, type, this.today.plusDays(1), last));
		assertThat(this.world.submit(this.supplier, type, this.today, last)).isNotNull();
	}

	private CertificateId handIn(CertificateTypeDetails type, String number, Optional<LocalDate> last) {
		return as("buyer", "BUYER",
				() -> this.submission.submitFor(this.supplier, new CertificateForm(CertificateId.next(), type.id(),
						"发证机构", number, this.today, last, this.world.file("buyer", "BUYER"))));
	}

	@Test
	void peopleAreRemindedOnceAStepAndNotOfWhatIsRenewed() {
		CertificateTypeDetails type = this.world.type("REM");
		CertificateId id = this.world.certificate(this.supplier, type, this.today.minusDays(5),
				this.today.plusDays(25));

		this.reminders.run();
		this.reminders.run();
		assertThat(letters("%25%")).isEqualTo(1);
		assertThat(audited("CERTIFICATE_REMINDER_SENT", id.value())).isOne();

		this.jdbc.update("update certificate set expires_on = ? where number = ?", this.today.plusDays(6),
				this.world.name());
		this.reminders.run();
		assertThat(letters("%6%")).isGreaterThanOrEqualTo(1);
		assertThat(audited("CERTIFICATE_REMINDER_SENT", id.value())).isEqualTo(2);
		assertThat(this.trail.timeline("CERTIFICATE", id.value()))
			.filteredOn((entry) -> entry.action().equals("CERTIFICATE_REMINDER_SENT"))
			.extracting((entry) -> entry.facts().get("days") + "/" + entry.facts().get("step"))
			.containsExactlyInAnyOrder("25/30", "6/7");

		this.world.certificate(this.supplier, type, this.today, this.today.plusYears(2));
		this.jdbc.update("delete from certificate_notice");
		this.reminders.run();
		assertThat(audited("CERTIFICATE_REMINDER_SENT", id.value())).isEqualTo(2);
	}

	@Test
	void aBlockKeepsOutOfItsProcessesUntilItIsLiftedByTwo() {
		BlockDetails block = this.world.block(this.supplier, SupplierProcess.RFQ, SupplierProcess.PAYMENT);

		assertThat(ask(SupplierProcess.RFQ, this.cables).isRefused()).isTrue();
		assertThat(ask(SupplierProcess.INVOICE, this.cables).answer()).isEqualTo(Answer.ALLOWED);
		assertThat(this.eligibility
			.ask(new EligibilityQuestion(this.supplier, SupplierProcess.RFQ, Scope.EVERYTHING,
					Optional.of(this.today.plusDays(30))))
			.answer()).isEqualTo(Answer.ALLOWED);

		as("buyer2", "BUYER", () -> this.blocking.proposeLift(block.id(), "已整改"));
		assertThat(ask(SupplierProcess.RFQ, this.cables).isRefused()).isTrue();
		refuses("workflow.selfApproval", () -> this.world.decide("SUPPLIER_BLOCK:" + block.id(), Outcome.APPROVED, null,
				"buyer2", "PURCHASING_MANAGER"));
		this.world.decide("SUPPLIER_BLOCK:" + block.id(), Outcome.REJECTED, "证据不足", "manager", "PURCHASING_MANAGER");
		assertThat(ask(SupplierProcess.RFQ, this.cables).isRefused()).isTrue();

		as("buyer2", "BUYER", () -> this.blocking.proposeLift(block.id(), "整改已验收"));
		this.world.decide("SUPPLIER_BLOCK:" + block.id(), Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER");
		assertThat(ask(SupplierProcess.RFQ, this.cables).answer()).isEqualTo(Answer.ALLOWED);
		assertThat(audited("BLOCK_LIFTED", block.id().value())).isOne();
		refuses("qualification.Block.notInForce",
				() -> as("buyer", "BUYER", () -> this.blocking.proposeLift(block.id(), "again")));
	}

	@Test
	void aSupplierHandsInItsOwnAndSeesNobodyElses() {
		CertificateTypeDetails type = this.world.type("OWN");
		String other = "q-" + UUID.randomUUID();
		SupplierId foreign = this.world.supplier(other);
		CertificateId theirs = this.world.certificate(foreign, type, this.today, this.today.plusYears(1));
		CertificateForm form = new CertificateForm(CertificateId.next(), type.id(), "机构", "N-1", this.today,
				Optional.of(this.today.plusDays(100)), this.world.file(this.user, "SUPPLIER"));

		CertificateId handedIn = as(this.user, "SUPPLIER", () -> this.submission.submitOwn(form));
		assertThat(as(this.user, "SUPPLIER", () -> this.submission.submitOwn(form))).isEqualTo(handedIn);

		assertThat(as(this.user, "SUPPLIER", () -> this.certificates.own())).extracting(CertificateDetails::id)
			.containsExactly(handedIn);
		assertThatExceptionOfType(UnknownResource.class)
			.isThrownBy(() -> as(this.user, "SUPPLIER", () -> this.certificates.own(theirs)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(this.user, "SUPPLIER", () -> this.certificates.open(theirs)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(this.user, "SUPPLIER", () -> this.certificates.list(CertificateFilter.ALL, 0, 1)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(this.user, "SUPPLIER", () -> this.qualifications.standing(foreign)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(this.user, "SUPPLIER", () -> this.blocking.of(this.supplier)));
		refuses("qualification.Certificate.alreadyLapsed",
				() -> as(this.user, "SUPPLIER",
						() -> this.submission.submitOwn(new CertificateForm(CertificateId.next(), type.id(), "机构",
								"N-2", this.today.minusDays(9), Optional.of(this.today.minusDays(1)),
								this.world.file(this.user, "SUPPLIER")))));
	}

	@Test
	void anIdThatAnotherSupplierUsesIsLikeOneThatNobodyUses() {
		CertificateTypeDetails type = this.world.type("OWN");
		String other = "q-" + UUID.randomUUID();
		this.world.supplier(other);
		CertificateId word = CertificateId.next();
		CertificateId theirs = as(other, "SUPPLIER",
				() -> this.submission.submitOwn(form(word, type, this.world.file(other, "SUPPLIER"))));

		for (CertificateId tried : List.of(word, theirs, CertificateId.next())) {
			CertificateId mine = as(this.user, "SUPPLIER",
					() -> this.submission.submitOwn(form(tried, type, this.world.file(this.user, "SUPPLIER"))));
			assertThat(mine).isNotIn(word, theirs, tried);
		}

		assertThat(as(this.user, "SUPPLIER", () -> this.certificates.own())).hasSize(3);
		assertThat(as(other, "SUPPLIER", () -> this.certificates.own())).extracting(CertificateDetails::id)
			.containsExactly(theirs);
	}

	@Test
	void aFileThatAnotherHasUploadedIsLikeOneThatIsNotThere() {
		CertificateTypeDetails type = this.world.type("OWN");
		String other = "q-" + UUID.randomUUID();
		this.world.supplier(other);
		AttachmentId theirs = this.world.file(other, "SUPPLIER");

		for (AttachmentId tried : List.of(theirs, new AttachmentId(UUID.randomUUID()))) {
			refuses("document.Attachment.notWaiting", () -> as(this.user, "SUPPLIER",
					() -> this.submission.submitOwn(form(CertificateId.next(), type, tried))));
		}

		assertThat(as(other, "SUPPLIER", () -> this.submission.submitOwn(form(CertificateId.next(), type, theirs))))
			.isNotNull();
	}

	private CertificateForm form(CertificateId id, CertificateTypeDetails type, AttachmentId file) {
		return new CertificateForm(id, type.id(), "机构", "N-" + id, this.today, Optional.of(this.today.plusDays(100)),
				file);
	}

	private QualificationDetails propose(LocalDate from, LocalDate to, String reason) {
		return as("buyer", "BUYER",
				() -> this.proposing.propose(new QualificationProposal(QualificationId.next(), this.supplier,
						Scope.of(this.goods), QualificationStatus.QUALIFIED, from, Optional.of(to), false, reason)));
	}

	private QualificationStatus status(CategoryId category) {
		return as("auditor", "AUDITOR",
				() -> this.qualifications.at(this.supplier, Scope.of(category), this.today).status());
	}

	private Eligibility ask(SupplierProcess process, CategoryId category) {
		return this.eligibility.ask(EligibilityQuestion.today(this.supplier, process, Scope.of(category)));
	}

	private List<QualificationDetails> history() {
		return as("auditor", "AUDITOR", () -> this.qualifications.history(this.supplier));
	}

	private CertificateState state(CertificateId id) {
		return as("auditor", "AUDITOR", () -> this.certificates.find(id).orElseThrow().state());
	}

	private int letters(String pattern) {
		return Optional.ofNullable(
				this.jdbc.queryForObject("select count(*) from mail_outbox where to_address = ? and subject like ?",
						Integer.class, this.user + "@supplier.example", pattern))
			.orElse(0);
	}

	private int audited(String action, UUID subject) {
		byte[] id = Ids.bytes(subject);
		return Optional
			.ofNullable(this.jdbc.queryForObject("select count(*) from audit_entry where action = ? and subject_id = ?",
					Integer.class, action, id))
			.orElse(0);
	}

	private static void refuses(String messageKey, ThrowingCallable call) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(call)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(messageKey));
	}

}
