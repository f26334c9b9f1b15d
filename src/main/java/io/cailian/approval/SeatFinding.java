package io.cailian.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.PostCode;
import io.cailian.workflow.Seat;
import io.cailian.workflow.StepName;

/**
 * Finds the people whom a step of the rules asks. It never makes do with fewer: whoever
 * cannot be found keeps the document from being handed in.
 */
final class SeatFinding {

	private final Places places;

	private final StepNames names;

	private final LimitCheck limits;

	private final PlanRequest request;

	SeatFinding(Places places, StepNames names, LimitCheck limits, PlanRequest request) {
		this.places = places;
		this.names = names;
		this.limits = limits;
		this.request = request;
	}

	/** What one step of a row comes to; several where managers are climbed. */
	List<PlannedStep> find(String row, RuleStep step) {
		return switch (step.asked()) {
			case Asked.OfRole role -> List.of(one(row, step, "ROLE " + role.role(), this.names.ofRole(role.role()),
					List.of(Seat.ofRole(role.role())), 1));
			case Asked.OfPost post -> List.of(one(row, step, "POST " + post.post(), this.names.ofPost(post.post()),
					List.of(Seat.ofAny(holders(row, post.post()))), 1));
			case Asked.Committee committee -> List.of(committee(row, step, committee));
			case Asked.Managers managers -> managers(row, step, managers.levels());
			case Asked.ManagersToLimit limit -> managersToLimit(row, step);
			case Asked.ManagerOf of -> List.of(managerOf(row, step, of.post()));
			case Asked.OnePerson person -> List.of(person(row, step, person.account()));
		};
	}

	private PlannedStep committee(String row, RuleStep step, Asked.Committee committee) {
		List<UserId> members = holders(row, committee.post());
		StepName name = this.names.ofCommittee(committee.post());
		if (committee.needed() > members.size()) {
			throw new RuleViolation("approval.plan.tooFewMembers", row, name.zh(), name.en(), committee.needed(),
					members.size());
		}
		return one(row, step, "COMMITTEE " + committee.post(), name,
				members.stream().map((member) -> Seat.ofAny(List.of(member))).toList(),
				(committee.needed() == Asked.Committee.ALL) ? members.size() : committee.needed());
	}

	private List<PlannedStep> managers(String row, RuleStep step, int levels) {
		List<UserId> above = this.places.managersAbove(this.request.requestedBy(), levels);
		if (above.size() < levels) {
			throw new RuleViolation("approval.plan.tooFewManagers", row, levels, above.size());
		}
		List<PlannedStep> found = new ArrayList<>();
		for (int level = 1; level <= levels; level++) {
			found.add(manager(row, step, level, above.get(level - 1), step.withinLimit()));
		}
		return found;
	}

	private List<PlannedStep> managersToLimit(String row, RuleStep step) {
		this.limits.requireAmount(row);
		List<UserId> above = this.places.managersAbove(this.request.requestedBy(), Asked.MAX_LEVELS);
		List<PlannedStep> found = new ArrayList<>();
		for (UserId manager : above) {
			boolean covered = this.limits.covers(manager);
			found.add(manager(row, step, found.size() + 1, manager, covered));
			if (covered) {
				return found;
			}
		}
		throw new RuleViolation("approval.plan.noManagerWithLimit", row, above.size());
	}

	private PlannedStep manager(String row, RuleStep step, int level, UserId manager, boolean withinLimit) {
		return new PlannedStep(step.phase(), step.order() + level - 1, "MANAGER " + level,
				this.names.ofManager(manager), List.of(Seat.ofAny(List.of(manager))), 1, withinLimit, step.dueDays(),
				List.of(row));
	}

	private PlannedStep managerOf(String row, RuleStep step, PostCode post) {
		Set<UserId> managers = holders(row, post).stream()
			.flatMap((holder) -> this.places.managersAbove(holder, 1).stream())
			.collect(Collectors.toSet());
		if (managers.isEmpty()) {
			StepName name = this.names.ofPost(post);
			throw new RuleViolation("approval.plan.holderWithoutManager", row, name.zh(), name.en());
		}
		return one(row, step, "MANAGER_OF " + post, this.names.ofManagerOf(post, managers),
				List.of(Seat.ofAny(List.copyOf(managers))), 1);
	}

	private PlannedStep person(String row, RuleStep step, UserId account) {
		StepName name = this.names.ofPerson(account);
		if (!this.places.isActing(account)) {
			throw new RuleViolation("approval.plan.personGone", row, name.zh(), name.en());
		}
		return one(row, step, "PERSON " + account, name, List.of(Seat.ofAny(List.of(account))), 1);
	}

	private List<UserId> holders(String row, PostCode post) {
		Set<UserId> holders = this.places.holdersOf(post);
		if (holders.isEmpty()) {
			StepName name = this.names.ofPost(post);
			throw new RuleViolation("approval.plan.vacantPost", row, name.zh(), name.en());
		}
		return List.copyOf(holders);
	}

	private static PlannedStep one(String row, RuleStep step, String who, StepName name, List<Seat> seats, int needed) {
		return new PlannedStep(step.phase(), step.order(), step.order() + " " + who, name, seats, needed,
				step.withinLimit(), step.dueDays(), List.of(row));
	}

}
