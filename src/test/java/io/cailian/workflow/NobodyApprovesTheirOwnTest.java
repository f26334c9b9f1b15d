package io.cailian.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.PlacementDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.convention.TestBean;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * People who take any role they like, one of them with two accounts, ask for approvals
 * and do with them whatever can be done, in any order and as often as they like; managers
 * change and time passes. However that goes, nobody has ever approved what they asked for
 * themselves, by no account of theirs and through nobody who decides in their place.
 */
@SuppressWarnings("NullAway.Init")
class NobodyApprovesTheirOwnTest extends ChainTest {

	private static final int STEPS = 100;

	private static final int OTHERS = 6;

	private static final List<String> ANY_ROLE = List.of(Roles.REQUESTER, Roles.APPROVER, Roles.FINANCE,
			Roles.PURCHASING_MANAGER, Roles.ADMIN);

	private static final Map<Act, Integer> DONE = new EnumMap<>(Act.class);

	private static int refused;

	@TestBean(methodName = "io.cailian.workflow.DelegationsTest#shiftedClock")
	Clock clock;

	@Autowired
	BulkDecisions bulk;

	@Autowired
	TaskHandling handling;

	@Autowired
	Delegations delegations;

	@Autowired
	Deadlines deadlines;

	@Autowired
	DelegatedSeats seats;

	@Autowired
	People people;

	/** A run that failed is repeated by giving its seed. */
	private final long seed = Long.getLong("cailian.test.seed", ThreadLocalRandom.current().nextLong());

	private final Random random = new Random(this.seed);

	private final List<UserId> accounts = new ArrayList<>();

	private final List<UUID> made = new ArrayList<>();

	/** What people do. */
	private enum Act {

		ASK, APPROVE, REJECT, RETURN, BULK, CLAIM, RELEASE, FORWARD, REASSIGN, PUT_OFF, ADD, DELEGATE, END_DELEGATION,
		MANAGER, TIME

	}

	@AfterEach
	void endDelegations() {
		((ShiftedClock) this.clock).reset();
		this.made.forEach((id) -> as("admin", Roles.ADMIN, () -> this.delegations.end(id)));
	}

	/** Neither a world where nothing is done nor one where all is proves anything. */
	@AfterAll
	static void bothHappened() {
		assertThat(DONE.keySet()).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Act.class));
		assertThat(refused).isPositive();
	}

	@RepeatedTest(12)
	void whateverIsDone() {
		String annas = UUID.randomUUID() + "@cailian.example";
		this.accounts.add(person(annas));
		this.accounts.add(person(annas));
		for (int i = 0; i < OTHERS; i++) {
			this.accounts.add(person());
		}

		for (int i = 0; i < STEPS; i++) {
			Act act = Act.values()[this.random.nextInt(Act.values().length)];
			Optional<InboxTask> task = openTasks().stream().skip(this.random.nextInt(2)).findFirst();
			UserId actor = actor(task);
			try {
				as(actor.value(), role(act, task), () -> act(act, actor, task));
				DONE.merge(act, 1, Integer::sum);
			}
			catch (RuleViolation | AccessDeniedException refusal) {
				refused++;
			}
			nobodyApprovedTheirOwn("after step " + i + ", " + act + " by " + actor + ", of seed " + this.seed);
		}
	}

	/** Of all who ever asked for it, in whatever round. */
	private void nobodyApprovedTheirOwn(String when) {
		this.transaction.executeWithoutResult((status) -> {
			List<ApprovalCase> rounds = this.cases.newestFirst(this.parcel.type(), this.parcel.id());
			rounds.forEach((round) -> {
				List<UserId> asked = rounds.stream()
					.filter((other) -> !other.openedAt().isAfter(round.openedAt()))
					.map(ApprovalCase::requestedBy)
					.toList();
				round.seats()
					.filter((seat) -> seat.state() == SeatState.APPROVED || seat.state() == SeatState.SKIPPED)
					.flatMap((seat) -> Stream.concat(seat.decidedBy().stream(), seat.onBehalfOf().stream()))
					.forEach((by) -> assertThat(asked).as("approved by or for " + by + " " + when)
						.noneMatch((requester) -> this.people.isSamePerson(by, requester)));
				round.seats()
					.filter((seat) -> isVote(seat) && seat.onBehalfOf().isPresent())
					.forEach((seat) -> assertThat(round.seats().filter(NobodyApprovesTheirOwnTest::isVote))
						.as("a second vote beside one in the place of another " + when)
						.filteredOn((other) -> this.people.isSamePerson(other.decidedBy().orElseThrow(),
								seat.decidedBy().orElseThrow()))
						.hasSize(1));
			});
		});
	}

	private static boolean isVote(CaseSeat seat) {
		return seat.state() == SeatState.APPROVED || seat.state() == SeatState.REJECTED
				|| seat.state() == SeatState.RETURNED;
	}

	/** Mostly somebody who is asked, for others are refused anyway. */
	private UserId actor(Optional<InboxTask> task) {
		List<UserId> asked = task
			.map((waiting) -> waiting.holder().map(List::of).orElseGet(() -> List.copyOf(waiting.people())))
			.orElse(List.of());
		return (asked.isEmpty() || this.random.nextInt(4) == 0) ? anybody() : any(asked);
	}

	private String role(Act act, Optional<InboxTask> task) {
		if (act == Act.REASSIGN || act == Act.MANAGER) {
			return Roles.ADMIN;
		}
		return (this.random.nextInt(4) == 0) ? any(ANY_ROLE) : task.flatMap(InboxTask::role).orElse(Roles.REQUESTER);
	}

	private boolean act(Act act, UserId actor, Optional<InboxTask> waiting) {
		String task = waiting.map(InboxTask::id).orElse("none");
		switch (act) {
			case ASK -> askAgain(this.random.nextBoolean() ? this.accounts.getFirst() : actor);
			case APPROVE -> this.decisions.decide(task, Outcome.APPROVED, null);
			case REJECT -> this.decisions.decide(task, Outcome.REJECTED, "no");
			case RETURN -> this.decisions.decide(task, Outcome.RETURNED, "more");
			case BULK -> bulk();
			case CLAIM -> this.handling.claim(task);
			case RELEASE -> this.handling.release(task);
			case FORWARD -> toWhoeverMay((to) -> this.handling.forward(task, to, "yours"));
			case REASSIGN -> toWhoeverMay((to) -> this.handling.reassign(task, to, "yours"));
			case PUT_OFF -> this.handling.putOff(task, this.clock.instant().plus(Duration.ofHours(1)));
			case ADD ->
				toWhoeverMay((to) -> this.handling.addApprover(task, to, any(List.of(Turn.values())), "you too"));
			case DELEGATE -> delegate(actor);
			case END_DELEGATION -> this.delegations.end(any(this.made));
			case MANAGER -> place(anybody(), anybody());
			case TIME -> {
				((ShiftedClock) this.clock).advance(Duration.ofHours(this.random.nextInt(60)));
				this.deadlines.run();
				this.seats.run();
			}
		}
		return true;
	}

	/** Most may not, so all are tried. */
	private void toWhoeverMay(Consumer<UserId> give) {
		List<UserId> all = new ArrayList<>(this.accounts);
		Collections.shuffle(all, this.random);
		for (int i = 0; i < all.size(); i++) {
			try {
				give.accept(all.get(i));
				return;
			}
			catch (RuleViolation refusal) {
				if (i == all.size() - 1) {
					throw refusal;
				}
			}
		}
	}

	/** Nothing happens while an approval of the document runs. */
	private void askAgain(UserId actor) {
		boolean running = !openTasks().isEmpty();
		if (running) {
			throw new RuleViolation("test.running");
		}
		this.chains.put(this.parcel,
				ApprovalChain.standing(List.of(step(1, seat()), step(1, seat()), this.random.nextBoolean()
						? step(2, seat()) : committee(2, 1 + this.random.nextInt(2), anybody(), anybody()))));
		this.transaction.executeWithoutResult(
				(status) -> this.processes.start(ChainApproval.PROCESS, this.parcel, actor, Map.of()));
	}

	private Seat seat() {
		return this.random.nextInt(3) == 0 ? Seat.ofRole(any(List.of(Roles.FINANCE, Roles.APPROVER)))
				: of(new HashSet<>(List.of(anybody(), anybody())).toArray(UserId[]::new));
	}

	private void bulk() {
		List<BulkOutcome> outcomes = this.bulk.decide(openTasks().stream().map(InboxTask::id).toList(),
				Outcome.APPROVED, null);
		if (outcomes.stream().noneMatch(BulkOutcome::isDecided)) {
			throw new RuleViolation("test.nothing");
		}
	}

	private void delegate(UserId actor) {
		UUID id = UUID.randomUUID();
		Instant now = this.clock.instant();
		this.delegations.create(new DelegationDraft(id, this.random.nextBoolean() ? actor : anybody(), anybody(),
				now.minusSeconds(1), now.plus(Duration.ofDays(3)), Set.of(), Optional.empty(), "away"));
		this.made.add(id);
	}

	private void place(UserId person, UserId manager) {
		this.placements.place(new PlacementDraft(person, Optional.of(manager), Set.of(), List.of()),
				this.placements.of(person).version());
	}

	private UserId anybody() {
		return any(this.accounts);
	}

	private <T> T any(List<T> several) {
		if (several.isEmpty()) {
			throw new RuleViolation("test.nothing");
		}
		return several.get(this.random.nextInt(several.size()));
	}

}
