package io.cailian.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.AccessRefused;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whether the signed-in person may see a task and decide on it. Whoever is named may
 * decide under any of their accounts; a role must be held at the moment of the decision.
 */
@Component
class TaskRights {

	private final CurrentUser currentUser;

	private final People people;

	private final StandingIn standingIn;

	private final TaskQuestions questions;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	TaskRights(CurrentUser currentUser, People people, StandingIn standingIn, TaskQuestions questions,
			ApplicationEventPublisher events, Clock clock) {
		this.currentUser = currentUser;
		this.people = people;
		this.standingIn = standingIn;
		this.questions = questions;
		this.events = events;
		this.clock = clock;
	}

	/** All accounts of the signed-in person. */
	Set<UserId> me() {
		return this.people.accountsOf(this.currentUser.id());
	}

	boolean seesEverything() {
		return this.currentUser.has(Roles.ADMIN);
	}

	boolean sees(InboxTask task) {
		Set<UserId> me = me();
		return seesEverything() || this.currentUser.isStaff() && me.contains(task.requestedBy()) || isAsked(task, me)
				|| task.onBehalfOf().filter(me::contains).isPresent() || task.holder().filter(me::contains).isPresent()
				|| this.currentUser.isStaff() && this.questions.isAskedOf(task.id(), me);
	}

	/** Why the person may not decide, or null if they may. */
	@Nullable Hindrance hindrance(InboxTask task, Set<UserId> me, boolean barred) {
		if (me.contains(task.requestedBy())) {
			return Hindrance.OWN_REQUEST;
		}
		if (barred) {
			return Hindrance.BARRED;
		}
		boolean holds = task.holder().filter(me::contains).isPresent();
		if (!isAsked(task, me) && !(holds && task.onBehalfOf().isPresent() && this.currentUser.isStaff())) {
			return task.role().isPresent() ? Hindrance.OTHER_ROLE : Hindrance.OTHER_PEOPLE;
		}
		if (task.holder().isPresent() && !holds && !takesBack(task, me)) {
			return Hindrance.HELD;
		}
		if (task.isDelegated() && holds && !this.standingIn.isRightful(task, this.clock.instant())) {
			return Hindrance.DELEGATION_OVER;
		}
		return isWithinLimits(task, me) ? null : Hindrance.ABOVE_LIMIT;
	}

	/**
	 * Lets nobody pass who may not decide.
	 * @param deed what the person is about to do, as the record of a refusal names it
	 * @throws AccessDeniedException if others are asked
	 * @throws RuleViolation if the person is asked but may not decide all the same
	 */
	void requireMayDecide(InboxTask task, boolean barred, String deed) {
		Hindrance hindrance = hindrance(task, me(), barred);
		if (hindrance == null) {
			return;
		}
		switch (hindrance) {
			case OWN_REQUEST, BARRED -> throw new RuleViolation("workflow.selfApproval");
			case OTHER_ROLE, OTHER_PEOPLE -> refuse(task.subject(), deed, "only others may decide");
			case HELD -> throw new RuleViolation("workflow.held", name(task, Locale.SIMPLIFIED_CHINESE),
					name(task, Locale.ENGLISH));
			case DELEGATION_OVER -> throw new RuleViolation("workflow.delegationOver");
			case ABOVE_LIMIT -> throw new RuleViolation("workflow.aboveLimit");
		}
	}

	/** For whom the person would decide, if not for themselves. */
	Optional<UserId> inWhosePlace(InboxTask task, Set<UserId> me) {
		return task.onBehalfOf().filter((other) -> !me.contains(other));
	}

	/** Whether somebody stands in for the person, who may decide all the same. */
	private static boolean takesBack(InboxTask task, Set<UserId> me) {
		return task.isDelegated() && task.onBehalfOf().filter(me::contains).isPresent();
	}

	/**
	 * Lets nobody pass who is not asked. Whoever is may hand on what is worth more than
	 * they may decide on.
	 */
	void requireInCharge(InboxTask task, boolean barred, String deed) {
		if (hindrance(task, me(), barred) != Hindrance.ABOVE_LIMIT) {
			requireMayDecide(task, barred, deed);
		}
	}

	/** Refuses somebody who is not asked, and has it put on record. */
	void refuse(Subject subject, String deed, String why) {
		this.events.publishEvent(new AccessRefused(subject.type(), subject.id(), deed));
		throw new AccessDeniedException(why);
	}

	private boolean isAsked(InboxTask task, Collection<UserId> me) {
		return task.role().filter(this.currentUser::has).isPresent()
				|| this.currentUser.isStaff() && task.people().stream().anyMatch(me::contains);
	}

	/**
	 * Where a limit is asked for it must cover the document; whoever decides for somebody
	 * else is held to the lower limit of the two, where they have any.
	 */
	private boolean isWithinLimits(InboxTask task, Set<UserId> me) {
		Optional<UserId> other = inWhosePlace(task, me);
		if (!task.isLimited() && other.isEmpty()) {
			return true;
		}
		StandingIn.Matter matter = StandingIn.Matter.of(task);
		UserId account = this.currentUser.id();
		return other.map((person) -> this.standingIn.isWithinLowerLimit(account, person, matter))
			.orElseGet(() -> this.standingIn.isWithinLimit(account, matter));
	}

	private String name(InboxTask task, Locale locale) {
		return this.people.nameOf(Objects.requireNonNull(task.holder().orElse(null)), locale);
	}

}
