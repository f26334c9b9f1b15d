package io.cailian.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.cailian.apikit.InvalidInput;
import io.cailian.audit.AuditTrail;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.organisation.PostCode;
import io.cailian.workflow.ApprovalChain;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ApprovalFacts;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * From a draft to rules that count: written by one, put into force by another, from a day
 * on.
 */
@SuppressWarnings("NullAway.Init")
class RuleVersionsTest extends RulesTest {

	private static final UserId BUYER = new UserId("buyer");

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private AuditTrail trail;

	@Test
	void withoutRulesDocumentsFollowTheStandingChain() {
		assertThat(this.inForce.chainFor(anything(), BUYER)).isEmpty();
	}

	@Test
	void rulesCountFromTheStartOfTheirDayInTheCompanysZone() {
		LocalDate tomorrow = today().plusDays(1);
		RuleVersionDetails version = inForceFrom(tomorrow, LEGAL);

		assertThat(this.inForce.chainFor(anything(), BUYER)).isEmpty();
		this.clock.advance(
				Duration.between(this.clock.instant(), tomorrow.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant())
					.minusMillis(1));
		assertThat(this.inForce.chainFor(anything(), BUYER)).isEmpty();
		this.clock.advance(Duration.ofMillis(1));

		Optional<ApprovalChain> chain = this.inForce.chainFor(anything(), BUYER);
		assertThat(chain.flatMap(ApprovalChain::rules)).contains(version.id().value());
		assertThat(chain.orElseThrow().steps().getFirst().origin()).isEqualTo("#1 Legal sees all");
	}

	@Test
	void theLatestDayCountsAndOfOneDayTheHigherNumber() {
		inForceFrom(today().plusDays(5), asking("later", new Asked.OfRole(Roles.FINANCE)));
		inForceFrom(today(), asking("first", new Asked.OfRole(Roles.FINANCE)));
		RuleVersionDetails third = inForceFrom(today(), LEGAL);

		assertThat(asFinance(() -> this.rules.inForce(Tickets.TYPE))).contains(third);
		this.clock.advance(Duration.ofDays(5));
		assertThat(asFinance(() -> this.rules.inForce(Tickets.TYPE)).orElseThrow().line().number()).isEqualTo(1);
	}

	@Test
	void rulesWithoutRowsEndTheRules() {
		inForceFrom(today(), LEGAL);
		assertThat(this.inForce.chainFor(anything(), BUYER)).isPresent();

		inForceFrom(today());

		assertThat(this.inForce.chainFor(anything(), BUYER)).isEmpty();
	}

	@Test
	void aDraftBeginsWithWhatIsInForceAndThereIsOneOnly() {
		RuleVersionDetails first = inForceFrom(today(), LEGAL);

		RuleVersionDetails draft = asManager(() -> this.writing.draft(Tickets.TYPE));

		assertThat(draft.rules()).isEqualTo(first.rules());
		assertThat(draft.line().number()).isEqualTo(2);
		assertThat(as("admin", Roles.ADMIN, () -> this.writing.draft(Tickets.TYPE)).id()).isEqualTo(draft.id());
		asManager(() -> this.writing.discard(draft.id(), draft.version()));
		assertThat(asManager(() -> this.writing.draft(Tickets.TYPE)).line().number()).isEqualTo(3);
	}

	@Test
	void nobodyPutsIntoForceWhatTheyWroteOrProposedWhateverTheirRole() {
		RuleVersionDetails draft = as("admin", Roles.ADMIN, () -> {
			RuleVersionDetails begun = this.writing.draft(Tickets.TYPE);
			return this.writing.save(begun.id(), RuleSet.of(LEGAL), Optional.of(today()), begun.version());
		});
		RuleVersionDetails proposed = asManager(
				() -> this.writing.propose(draft.id(), Optional.empty(), draft.version()));

		refuses("workflow.duties.separated",
				() -> as("admin", Roles.ADMIN, () -> this.activation.approve(proposed.id(), proposed.version())));
		refuses("workflow.duties.separated",
				() -> asManager(() -> this.activation.approve(proposed.id(), proposed.version())));
		assertThat(asFinance(() -> this.activation.approve(proposed.id(), proposed.version())).line().status())
			.isEqualTo(RuleStatus.APPROVED);
	}

	@Test
	void anotherAccountOfTheAuthorIsTheAuthor() {
		account("manager-everyday", Roles.PURCHASING_MANAGER);
		account("manager-privileged", Roles.ADMIN);
		RuleVersionDetails proposed = as("manager-everyday", Roles.PURCHASING_MANAGER, () -> {
			RuleVersionDetails begun = this.writing.draft(Tickets.TYPE);
			return this.writing.propose(begun.id(), Optional.of(today()), begun.version());
		});

		refuses("workflow.duties.separated", () -> as("manager-privileged", Roles.ADMIN,
				() -> this.activation.approve(proposed.id(), proposed.version())));
	}

	@Test
	void whatWasSentBackCanBeWrittenOnAndProposedAgain() {
		RuleVersionDetails proposed = proposed(today(), LEGAL);
		refuses("approval.RuleVersion.refusal",
				() -> asFinance(() -> this.activation.refuse(proposed.id(), " ", proposed.version())));
		RuleVersionDetails back = asFinance(() -> this.activation.refuse(proposed.id(), "金额太低", proposed.version()));

		assertThat(back.line().status()).isEqualTo(RuleStatus.DRAFT);
		assertThat(back.line().refusal()).isEqualTo("金额太低");
		assertThat(proposed(today(), LEGAL).id()).isEqualTo(proposed.id());
	}

	@Test
	void aDayThatHasPassedIsRefused() {
		refuses("approval.RuleVersion.dayPast", () -> proposed(today().minusDays(1), LEGAL));
		asManager(() -> {
			RuleVersionDetails draft = this.writing.draft(Tickets.TYPE);
			return this.writing.discard(draft.id(), draft.version());
		});
		RuleVersionDetails proposed = proposed(today(), LEGAL);
		this.clock.advance(Duration.ofDays(1));

		refuses("approval.RuleVersion.dayPast",
				() -> asFinance(() -> this.activation.approve(proposed.id(), proposed.version())));
	}

	@Test
	void approvedVersionsNeverChange() {
		RuleVersionDetails version = inForceFrom(today(), LEGAL);

		refuses("approval.RuleVersion.notDraft", () -> asManager(
				() -> this.writing.save(version.id(), RuleSet.NONE, Optional.of(today()), version.version())));
		refuses("approval.RuleVersion.notPossible",
				() -> asManager(() -> this.writing.discard(version.id(), version.version())));
		refuses("approval.RuleVersion.notPossible",
				() -> asManager(() -> this.writing.takeBack(version.id(), version.version())));
	}

	@Test
	void whoSavesAgainstAnOlderStateIsTold() {
		RuleVersionDetails draft = asManager(() -> this.writing.draft(Tickets.TYPE));
		asManager(() -> this.writing.save(draft.id(), RuleSet.of(LEGAL), Optional.empty(), draft.version()));

		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(
				() -> asManager(() -> this.writing.save(draft.id(), RuleSet.NONE, Optional.empty(), draft.version())));
	}

	@Test
	void whatSuchDocumentsCannotAnswerIsNotSaved() {
		RuleVersionDetails draft = asManager(() -> this.writing.draft(Tickets.TYPE));
		RuleSet wrong = RuleSet.of(
				asking("x", new Asked.OfPost(new PostCode("NO_SUCH_POST")), Condition.Choice.anyOf("PLACE", "A", "Z"),
						new Condition.Flag("PLACE", true), new Condition.Flag("COLOUR", true)),
				asking("y", new Asked.OnePerson(new UserId("nobody"))));

		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> asManager(() -> this.writing.save(draft.id(), wrong, Optional.empty(), draft.version())))
			.satisfies((refused) -> assertThat(refused.faults()).extracting(InvalidInput.Fault::pointer)
				.containsExactlyInAnyOrder("/rows/0/when/0/anyOf/1", "/rows/0/when/1", "/rows/0/when/2/attribute",
						"/rows/0/then/0/ask/post", "/rows/1/then/0/ask/account"));
	}

	@Test
	void onlyWritersWriteAndOnlyDecidersDecide() {
		RuleVersionDetails proposed = proposed(today(), LEGAL);

		List.of(Roles.SUPPLIER, Roles.BUYER, Roles.AUDITOR, Roles.APPROVER, Roles.REQUESTER)
			.forEach((role) -> assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> as("x", role, () -> this.activation.approve(proposed.id(), proposed.version()))));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> asFinance(() -> this.writing.draft(Tickets.TYPE)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as("x", Roles.SUPPLIER, () -> this.rules.types()));
		assertThat(as("auditor", Roles.AUDITOR, () -> this.rules.versions(Tickets.TYPE))).hasSize(1);
	}

	@Test
	void blockersAndWarningsAreTold() {
		inForceFrom(today(), LEGAL,
				new RuleRow("urgent", List.of(new Condition.Flag("URGENT", true)),
						List.of(new RowOutcome.Warning("急单"), new RowOutcome.ApprovalBlocker("先补合同"))),
				new RuleRow("never", List.of(Condition.Choice.anyOf("PLACE", "B")),
						List.of(new RowOutcome.SubmissionBlocker("乙地停用"))));
		Subject urgent = known(Map.of("URGENT", List.of("true"), "PLACE", List.of("A")));
		Subject calm = known(Map.of("URGENT", List.of("false"), "PLACE", List.of("A")));
		Subject elsewhere = known(Map.of("URGENT", List.of("false"), "PLACE", List.of("A", "B")));

		assertThat(this.inForce.warnings(urgent, BUYER)).containsExactly("急单");
		assertThat(this.inForce.warnings(calm, BUYER)).isEmpty();
		assertThat(this.inForce.chainFor(urgent, BUYER)).isPresent();
		refuses("approval.plan.approvalBlocked", () -> this.inForce.requireApprovable(urgent));
		this.inForce.requireApprovable(calm);
		refuses("approval.plan.submissionBlocked", () -> this.inForce.chainFor(elsewhere, BUYER));
	}

	@Test
	void aFileComesBackAsADraft() {
		RuleVersionDetails version = inForceFrom(today(), LEGAL, asking("big", new Asked.OfRole(Roles.FINANCE),
				Condition.Range.from(Condition.AMOUNT, new BigDecimal("100000.50"))));
		String file = new RuleFile(Tickets.TYPE, "CNY", version.rules()).write();

		RuleVersionDetails draft = asManager(() -> this.writing.importJson(file));

		assertThat(draft.rules()).isEqualTo(version.rules());
		assertThat(draft.line().status()).isEqualTo(RuleStatus.DRAFT);
		refuses("approval.RuleWriting.openAlready", () -> asManager(() -> this.writing.importJson(file)));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> asManager(() -> this.writing.importJson(file.replace("CNY", "USD"))));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> asManager(() -> this.writing.importJson(file.replace("TICKET", "NOTHING"))));
	}

	@Test
	void everyChangeIsOnTheTrail() {
		RuleVersionDetails version = inForceFrom(today(), LEGAL);

		assertThat(
				as("auditor", Roles.AUDITOR, () -> this.trail.timeline(RuleDeeds.SUBJECT_TYPE, version.id().value())))
			.extracting((entry) -> entry.action())
			.containsExactlyInAnyOrder(RulesChanged.DRAFTED, RulesChanged.EDITED, RulesChanged.PROPOSED,
					RulesChanged.APPROVED);
	}

	private void account(String name, String role) {
		as("admin", Roles.ADMIN, () -> {
			this.accounts.open(new Person(new UserId(name), "双", "Twin", "twin@cailian.example"), Set.of(role));
			return true;
		});
	}

	private Subject anything() {
		return this.tickets.of(ApprovalFacts.NONE);
	}

	private Subject known(Map<String, List<String>> values) {
		return this.tickets.of(new ApprovalFacts(Optional.empty(), values, List.of()));
	}

}
