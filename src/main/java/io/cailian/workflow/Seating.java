package io.cailian.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.Organisation;

import org.springframework.stereotype.Component;

/**
 * Finds out who really takes the seats of a chain. Whoever may not decide on the document
 * makes room: on a committee for nobody, elsewhere for the nearest manager who may.
 * Nobody is asked twice.
 */
@Component
class Seating {

	private static final int TO_THE_TOP = Integer.MAX_VALUE;

	private final TaskSubjects subjects;

	private final Organisation organisation;

	private final People people;

	private final StandingIn standingIn;

	Seating(TaskSubjects subjects, Organisation organisation, People people, StandingIn standingIn) {
		this.subjects = subjects;
		this.organisation = organisation;
		this.people = people;
		this.standingIn = standingIn;
	}

	/**
	 * Fills the seats of all steps before anybody is asked.
	 * @throws RuleViolation {@code workflow.nobodyToAsk} if a step has too few people who
	 * may decide
	 */
	void prepare(ApprovalCase approval) {
		Set<UserId> barred = this.subjects.barred(approval.subject());
		for (CaseStep step : approval.steps()) {
			for (CaseSeat seat : step.seats()) {
				if (seat.role().isEmpty() && !fill(approval, step, seat, barred)) {
					throw new RuleViolation("workflow.nobodyToAsk", step.name().zh(), step.name().en());
				}
			}
		}
	}

	/**
	 * Opens the seats of a stage. People who have left since the approval began make room
	 * as well; where nobody follows them the seat stays theirs, for an administrator to
	 * reassign. Whoever is away has a delegate.
	 */
	void open(ApprovalCase approval, List<CaseStep> stage, Instant at) {
		Set<UserId> barred = this.subjects.barred(approval.subject());
		for (CaseStep step : stage) {
			for (CaseSeat seat : step.seats()) {
				if (seat.role().isEmpty() && !isDecidable(approval, step, mayDecide(seat.people(), barred))) {
					substitute(approval, step, seat, barred).ifPresent((other) -> seat.seat(Set.of(other)));
				}
				agreedBefore(approval, step, seat).ifPresentOrElse((person) -> seat.skip(person, at),
						() -> seat.open(at));
				this.standingIn.place(seat, at);
			}
		}
	}

	/** False if the step cannot be decided any more. */
	private boolean fill(ApprovalCase approval, CaseStep step, CaseSeat seat, Set<UserId> barred) {
		Set<UserId> fit = mayDecide(seat.people(), barred);
		if (isDecidable(approval, step, fit)) {
			seat.seat(fit);
			return true;
		}
		if (step.seats().size() > 1) {
			return step.remove(seat);
		}
		Optional<UserId> substitute = substitute(approval, step, seat, barred);
		substitute.ifPresent((other) -> seat.seat(Set.of(other)));
		return substitute.isPresent();
	}

	private Set<UserId> mayDecide(Collection<UserId> people, Set<UserId> barred) {
		return this.people.staffAmong(people)
			.stream()
			.filter((person) -> !barred.contains(person))
			.collect(Collectors.toSet());
	}

	/** Whether one of them may, limits included where the step asks for one. */
	private boolean isDecidable(ApprovalCase approval, CaseStep step, Set<UserId> fit) {
		return fit.stream().anyMatch((person) -> !step.isWithinLimit() || covers(approval, person));
	}

	private Optional<UserId> substitute(ApprovalCase approval, CaseStep step, CaseSeat seat, Set<UserId> barred) {
		return seat.people()
			.stream()
			.sorted(Comparator.comparing(UserId::value))
			.flatMap((person) -> this.organisation.managersAbove(person, TO_THE_TOP).stream())
			.filter((manager) -> !barred.contains(manager))
			.filter((manager) -> !step.isWithinLimit() || covers(approval, manager))
			.findFirst();
	}

	/** Who of those asked has agreed at an earlier stage already. */
	private Optional<UserId> agreedBefore(ApprovalCase approval, CaseStep step, CaseSeat seat) {
		Stream<CaseSeat> earlier = approval.agreed().filter((other) -> other.step().stage() < step.stage());
		return earlier.filter((other) -> countsFor(seat, other))
			.map((other) -> other.decidedBy().orElseThrow())
			.filter((person) -> !step.isWithinLimit() || covers(approval, person))
			.findFirst();
	}

	/** For a role counts a vote of the role, and the own one of somebody who holds it. */
	private boolean countsFor(CaseSeat seat, CaseSeat agreed) {
		Optional<UserId> whose = agreed.agreement();
		return seat.role()
			.map((role) -> agreed.role().filter(role::equals).isPresent()
					|| whose.filter((by) -> agreed.decidedBy().filter(by::equals).isPresent() && holds(by, role))
						.isPresent())
			.orElseGet(() -> seat.people()
				.stream()
				.anyMatch((person) -> whose.filter((by) -> this.people.isSamePerson(person, by)).isPresent()));
	}

	private boolean holds(UserId person, String role) {
		Set<UserId> accounts = this.people.accountsOf(person);
		return this.people.withRole(role).stream().map(Person::id).anyMatch(accounts::contains);
	}

	private boolean covers(ApprovalCase approval, UserId person) {
		return approval.baseAmount()
			.flatMap((amount) -> this.organisation.limitOf(person, approval.subject().type())
				.filter((limit) -> limit.amount().compareTo(amount.amount()) >= 0))
			.isPresent();
	}

}
