package io.cailian.sourcing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.approval.Asked;
import io.cailian.approval.Phase;
import io.cailian.approval.RowOutcome;
import io.cailian.approval.RuleActivation;
import io.cailian.approval.RuleRow;
import io.cailian.approval.RuleSet;
import io.cailian.approval.RuleStep;
import io.cailian.approval.RuleVersionDetails;
import io.cailian.approval.RuleWriting;
import io.cailian.document.ReportFormat;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Acting;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.DelegationDraft;
import io.cailian.workflow.Delegations;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.Subject;
import io.cailian.workflow.WaitingTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever an award was decided for stands with whoever decided, wherever the award is
 * read.
 */
@WithMockUser(username = "buyer", roles = Roles.BUYER)
@SuppressWarnings("NullAway.Init")
class AwardOnBehalfTest extends SourcingScreenTest {

	private final UserId head = new UserId("head-" + UUID.randomUUID());

	private final UserId clerk = new UserId("clerk-" + UUID.randomUUID());

	@Autowired
	private AwardProposing proposing;

	@Autowired
	private AwardQueries awards;

	@Autowired
	private AwardReports reports;

	@Autowired
	private BidComparison comparisons;

	@Autowired
	private RuleWriting writing;

	@Autowired
	private RuleActivation activation;

	@Autowired
	private Delegations delegations;

	@Autowired
	private Decisions decisions;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private Clock time;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void theHeadIsAskedAndAway() {
		account(this.head, "田主任", "Tian Zhuren");
		account(this.clerk, "丁代理", "Ding Daili");
		RuleVersionDetails proposed = Acting.as("manager", Roles.PURCHASING_MANAGER, () -> {
			RuleVersionDetails draft = this.writing.draft("AWARD");
			RuleVersionDetails written = this.writing.save(draft.id(), RuleSet.of(new RuleRow("all", List.of(),
					List.of(new RowOutcome.Approvers(new RuleStep(Phase.BEFORE, 1, new Asked.OnePerson(this.head)))))),
					Optional.of(LocalDate.ofInstant(this.time.instant(), ZoneId.of("Asia/Shanghai"))), draft.version());
			return this.writing.propose(written.id(), Optional.empty(), written.version());
		});
		Acting.as("finance", Roles.FINANCE, () -> this.activation.approve(proposed.id(), proposed.version()));
		Instant now = this.time.instant();
		Acting.as(this.head.value(), Roles.FINANCE,
				() -> this.delegations.create(new DelegationDraft(UUID.randomUUID(), this.head, this.clerk,
						now.minusSeconds(1), now.plus(Duration.ofDays(1)), Set.of("AWARD"), Optional.empty(), "休假")));
	}

	@AfterEach
	void noRules() {
		this.database.sql("delete from approval_rule_version").update();
	}

	@Test
	void theAwardItsRegisterAndItsReportNameBoth() throws Exception {
		RfqDraft rfq = opened();
		AwardDetails award = this.world.asBuyer(() -> this.proposing.propose(proposal(rfq)));
		String task = WaitingTasks.of(this.database, new Subject("AWARD", award.id().value())).getFirst();

		Acting.as(this.clerk.value(), Roles.APPROVER, () -> this.decisions.decide(task, Outcome.APPROVED, null));

		AwardDetails decided = this.world.asBuyer(() -> this.awards.details(award.id()));
		assertThat(decided.decidedBy()).isEqualTo(this.clerk);
		assertThat(decided.decidedFor()).isEqualTo(this.head);
		open("rfqs/" + rfq.id() + "/comparison");
		assertThat(page()).contains("丁代理（代 田主任）");
		String csv = new String(Acting
			.as("finance", Roles.FINANCE,
					() -> this.reports.register(AwardFilter.CONFIRMED, ReportFormat.CSV, Locale.ENGLISH))
			.content(), StandardCharsets.UTF_8);
		assertThat(csv.lines().filter((line) -> line.contains(award.number()))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).contains("Ding Daili", "Tian Zhuren"));
	}

	private AwardProposal proposal(RfqDraft rfq) {
		return new AwardProposal(AwardId.next(), rfq.id(),
				this.world.asBuyer(() -> this.comparisons.of(rfq.id()))
					.lines()
					.stream()
					.map((row) -> new AwardProposal.Choice(row.line().id(), row.lowest().orElseThrow().bid()))
					.toList(),
				"");
	}

	private RfqDraft opened() {
		RfqDraft published = this.world.publishedDraft();
		this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(published.id(), TestRfqs.bid(published, "6", "7"), 0));
		this.world.asSupplier(this.world.two,
				() -> this.world.submission.submit(published.id(), TestRfqs.bid(published, "8", "9"), 0));
		this.world.clock.set(TestRfqs.CLOSING);
		this.world.asBuyer(() -> this.world.opening.open(published.id()));
		return published;
	}

	private void account(UserId id, String zh, String en) {
		Acting.as("admin", Roles.ADMIN, () -> this.accounts
			.open(new Person(id, zh, en, UUID.randomUUID() + "@cailian.example"), Set.of(Roles.APPROVER)));
	}

}
