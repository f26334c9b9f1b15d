package io.cailian.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.PostCode;
import io.cailian.workflow.ChainStep;
import io.cailian.workflow.Seat;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How rows become a chain: stages, committees, managers and their limits, and what is
 * refused rather than made shorter.
 */
class ChainPlanningTest {

	private final TestCompany company = new TestCompany().above("clerk", "head", "director", "chief")
		.above("cfo", "chief")
		.post("CFO", "cfo")
		.post("BOARD", "ann", "bob", "cem")
		.role(Roles.LEGAL, "lex")
		.limit("head", "10000")
		.limit("director", "100000")
		.limit("chief", "1000000");

	@Test
	void phasesFollowEachOtherAndEqualOrdersStandInOneStage() {
		List<ChainStep> chain = planned("1",
				row("all", step(Phase.AFTER, 1, new Asked.OfPost(new PostCode("CFO"))),
						step(Phase.HIERARCHY, 1, new Asked.Managers(2)), step(Phase.BEFORE, 2, role()),
						step(Phase.BEFORE, 1, new Asked.OnePerson(new UserId("pat"))),
						step(Phase.HIERARCHY, 2, new Asked.OnePerson(new UserId("qi")))));

		assertThat(chain).extracting(ChainStep::stage).containsExactly(1, 2, 3, 4, 4, 5);
		assertThat(names(chain)).containsExactly("pat", "LEGAL", "manager head", "manager director", "qi", "CFO");
	}

	@Test
	void aCommitteeHasASeatForEachMemberAndNeedsSoManyOfThem() {
		ChainStep two = planned("1", row("board", step(Phase.AFTER, 1, board(2)))).getFirst();
		ChainStep all = planned("1", row("board", step(Phase.AFTER, 1, board(Asked.Committee.ALL)))).getFirst();

		assertThat(two.seats()).hasSize(3).allSatisfy((seat) -> assertThat(seat.people()).hasSize(1));
		assertThat(two.needed()).isEqualTo(2);
		assertThat(all.needed()).isEqualTo(3);
		refused("approval.plan.tooFewMembers", "1", row("board", step(Phase.AFTER, 1, board(4))));
	}

	@Test
	void thePostIsOneSeatOfAnyHolder() {
		ChainStep step = planned("1", row("post", step(Phase.AFTER, 1, new Asked.OfPost(new PostCode("BOARD")))))
			.getFirst();

		assertThat(step.seats()).containsExactly(
				new Seat(Optional.empty(), Set.of(new UserId("ann"), new UserId("bob"), new UserId("cem"))));
	}

	@Test
	void managersAreClimbedToTheFirstWhoseLimitCoversTheAmount() {
		RuleRow row = row("line", step(Phase.HIERARCHY, 1, new Asked.ManagersToLimit()));

		assertThat(names(planned("10000", row))).containsExactly("manager head");
		assertThat(names(planned("10000.0001", row))).containsExactly("manager head", "manager director");
		assertThat(names(planned("1000000", row))).containsExactly("manager head", "manager director", "manager chief");
		assertThat(planned("1000000", row)).extracting(ChainStep::withinLimit).containsExactly(false, false, true);
		refused("approval.plan.noManagerWithLimit", "1000000.01", row);
	}

	@Test
	void aLimitCannotBeHeldAgainstAnUnknownAmount() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(
					() -> plan(Optional.empty(), row("line", step(Phase.HIERARCHY, 1, new Asked.ManagersToLimit()))))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("approval.plan.amountUnknown"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> plan(Optional.empty(), row("x", new RuleStep(Phase.BEFORE, 1, role(), true, 2))))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("approval.plan.amountUnknown"));
	}

	@Test
	void aStepWithinLimitsNeedsSomebodyWithSuchALimit() {
		RuleRow cfo = row("cfo", new RuleStep(Phase.AFTER, 1, new Asked.OfPost(new PostCode("CFO")), true, 2));
		RuleRow legal = row("legal", new RuleStep(Phase.AFTER, 1, role(), true, 2));
		this.company.limit("cfo", "500").limit("lex", "100");

		assertThat(planned("500", cfo)).hasSize(1);
		refused("approval.plan.nobodyWithLimit", "500.01", cfo);
		assertThat(planned("100", legal)).hasSize(1);
		refused("approval.plan.nobodyWithLimit", "101", legal);
	}

	@Test
	void whoeverCannotBeFoundKeepsTheDocumentFromBeingHandedIn() {
		this.company.gone("pat");

		refused("approval.plan.vacantPost", "1",
				row("x", step(Phase.AFTER, 1, new Asked.OfPost(new PostCode("NOBODY")))));
		refused("approval.plan.vacantPost", "1",
				row("x", step(Phase.AFTER, 1, new Asked.Committee(new PostCode("NOBODY"), 0))));
		refused("approval.plan.holderWithoutManager", "1",
				row("x", step(Phase.AFTER, 1, new Asked.ManagerOf(new PostCode("BOARD")))));
		refused("approval.plan.tooFewManagers", "1", row("x", step(Phase.HIERARCHY, 1, new Asked.Managers(4))));
		refused("approval.plan.personGone", "1",
				row("x", step(Phase.AFTER, 1, new Asked.OnePerson(new UserId("pat")))));
		refused("approval.plan.nobodyAsked", "1", new RuleRow("x", List.of(), List.of(new RowOutcome.Warning("w"))));
		refused("approval.plan.nobodyAsked", "1");
	}

	@Test
	void whatSeveralRowsAskOfTheSamePeopleIsAskedOnceAndStricter() {
		List<ChainStep> chain = planned("1", row("one", step(Phase.BEFORE, 1, role()), step(Phase.AFTER, 1, board(1))),
				row("two", new RuleStep(Phase.BEFORE, 1, role(), false, 1), step(Phase.AFTER, 1, board(3))));

		assertThat(names(chain)).containsExactly("LEGAL", "committee BOARD");
		assertThat(chain.getFirst().origin()).isEqualTo("#1 one; #2 two");
		assertThat(chain.getFirst().due()).isEqualTo(Duration.ofDays(1));
		assertThat(chain.getLast().needed()).isEqualTo(3);
	}

	@Test
	void managersOfSeveralRowsAreClimbedOnceAndInOrder() {
		List<ChainStep> chain = planned("1", row("one", step(Phase.HIERARCHY, 3, new Asked.Managers(1))),
				row("two", step(Phase.HIERARCHY, 1, new Asked.Managers(3))));

		assertThat(names(chain)).containsExactly("manager head", "manager director", "manager chief");
		assertThat(chain).extracting(ChainStep::stage).containsExactly(1, 2, 3);
	}

	@Test
	void theNearestManagerOfAHolderIsAsked() {
		ChainStep step = planned("1", row("x", step(Phase.AFTER, 1, new Asked.ManagerOf(new PostCode("CFO")))))
			.getFirst();

		assertThat(step.seats()).containsExactly(Seat.ofAny(List.of(new UserId("chief"))));
	}

	@Test
	void originsOfManyRowsStayShort() {
		RuleRow[] rows = new RuleRow[30];
		Arrays.fill(rows, row("a".repeat(RuleRow.MAX_NAME), step(Phase.BEFORE, 1, role())));

		assertThat(planned("1", rows).getFirst().origin()).hasSizeLessThanOrEqualTo(200)
			.startsWith("#1 aa")
			.endsWith("…");
	}

	private void refused(String messageKey, String amount, RuleRow... rows) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> planned(amount, rows))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
	}

	private List<ChainStep> planned(String amount, RuleRow... rows) {
		return plan(Optional.of(new BigDecimal(amount)), rows);
	}

	private List<ChainStep> plan(Optional<BigDecimal> amount, RuleRow... rows) {
		return new ChainPlanning(this.company, this.company).plan(new PlanRequest("AWARD", new UserId("clerk"), amount),
				RuleSet.of(rows).judge(new KnownFacts(amount, Map.of())));
	}

	private static List<String> names(List<ChainStep> chain) {
		return chain.stream().map((step) -> step.name().en()).toList();
	}

	private static RuleRow row(String name, RuleStep... steps) {
		return new RuleRow(name, List.of(),
				Arrays.stream(steps).map((step) -> (RowOutcome) new RowOutcome.Approvers(step)).toList());
	}

	private static RuleStep step(Phase phase, int order, Asked asked) {
		return new RuleStep(phase, order, asked);
	}

	private static Asked role() {
		return new Asked.OfRole(Roles.LEGAL);
	}

	private static Asked board(int needed) {
		return new Asked.Committee(new PostCode("BOARD"), needed);
	}

}
