package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.cailian.identity.BuyerCompany;
import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.organisation.Organisation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds out who stands in for a person on a document, and puts seats into the hands of
 * delegates and back. Only seats of named people move; what a role is asked for waits for
 * the role.
 */
@Component
class StandingIn {

	private final DelegationRecords delegations;

	private final TaskSubjects subjects;

	private final Organisation organisation;

	private final People people;

	private final BuyerCompany company;

	private final ApplicationEventPublisher events;

	StandingIn(DelegationRecords delegations, TaskSubjects subjects, Organisation organisation, People people,
			BuyerCompany company, ApplicationEventPublisher events) {
		this.delegations = delegations;
		this.subjects = subjects;
		this.organisation = organisation;
		this.people = people;
		this.company = company;
		this.events = events;
	}

	/**
	 * Puts an open seat into the hands it belongs in now.
	 * @return false if it is there already
	 */
	boolean place(CaseSeat seat, Instant at) {
		Optional<UserId> person = whose(seat);
		if (person.isEmpty()) {
			return false;
		}
		Optional<Delegation> last = last(person.get(), Matter.of(seat), at);
		if (last.map(Delegation::id).equals(seat.delegation())) {
			return false;
		}
		last.ifPresentOrElse((delegation) -> {
			seat.standIn(delegation.delegate(), person.get(), delegation.id());
			this.events.publishEvent(SeatMoved.to(delegation.delegate(), person.get(), seat));
		}, () -> {
			this.events.publishEvent(SeatMoved.back(seat.holder().orElse(person.get()), person.get(), seat));
			seat.giveBack();
		});
		return true;
	}

	/** Whether a seat lies in other hands than it should. */
	boolean isMisplaced(CaseSeat seat, Instant at) {
		return whose(seat)
			.filter((person) -> !last(person, Matter.of(seat), at).map(Delegation::id).equals(seat.delegation()))
			.isPresent();
	}

	/** Whether the holder of a task still stands in for whom it was asked of. */
	boolean isRightful(InboxTask task, Instant at) {
		return task.onBehalfOf()
			.flatMap((person) -> last(person, Matter.of(task), at))
			.filter((delegation) -> task.holder()
				.filter((holder) -> this.people.isSamePerson(holder, delegation.delegate()))
				.isPresent())
			.isPresent();
	}

	/**
	 * Whether a person's limit allows a decision: where one is asked for it must be
	 * there, and where there is one it must cover the document.
	 */
	boolean isWithinLimit(UserId person, Matter matter) {
		Optional<BigDecimal> limit = this.organisation.limitOf(person, matter.subject().type()).map(Money::amount);
		if (limit.isEmpty()) {
			return !matter.limited();
		}
		return matter.amount().map((amount) -> limit.get().compareTo(amount) >= 0).orElse(!matter.limited());
	}

	/**
	 * Whether somebody may decide in another person's place: what the other has a limit
	 * for needs one of their own that covers the document as well; while nobody knows the
	 * amount, one that is no lower.
	 */
	boolean isWithinLowerLimit(UserId delegate, UserId other, Matter matter) {
		Optional<Money> whose = this.organisation.limitOf(other, matter.subject().type());
		if (whose.isEmpty()) {
			return isWithinLimit(other, matter) && isWithinLimit(delegate, matter);
		}
		boolean covers = matter.amount().isPresent() ? isWithinLimit(delegate, matter.asLimited())
				: this.organisation.limitOf(delegate, matter.subject().type())
					.filter((own) -> own.amount().compareTo(whose.get().amount()) >= 0)
					.isPresent();
		return isWithinLimit(other, matter) && covers;
	}

	/** Everybody of the company behind the accounts that are away now. */
	Set<UserId> away(Instant at) {
		Set<UserId> away = new HashSet<>();
		this.delegations.inForce(at).forEach((delegation) -> {
			away.addAll(this.people.accountsOf(delegation.delegator()));
		});
		return away;
	}

	/** The delegation by which somebody stands in, at the end of the chain. */
	private Optional<Delegation> last(UserId person, Matter matter, Instant at) {
		List<Delegation> inForce = this.delegations.inForce(at)
			.stream()
			.filter((delegation) -> delegation.covers(matter.subject().type(), matter.amount(),
					this.company.baseCurrency()))
			.toList();
		if (inForce.isEmpty() || !works(person) || !isWithinLimit(person, matter)) {
			return Optional.empty();
		}
		List<Delegation> links = new DelegationChain((away) -> inForce.stream()
			.filter((delegation) -> this.people.isSamePerson(delegation.delegator(), away))
			.findFirst(), fit(person, matter), this.people::isSamePerson).from(person);
		return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
	}

	/** Nobody stands in who has, or may have, a vote of their own beside it. */
	private Predicate<UserId> fit(UserId person, Matter matter) {
		Set<UserId> barred = new HashSet<>(this.subjects.barred(matter.subject()));
		barred.add(matter.requestedBy());
		barred.addAll(matter.beside());
		return (delegate) -> works(delegate)
				&& barred.stream().noneMatch((other) -> this.people.isSamePerson(other, delegate))
				&& isWithinLowerLimit(delegate, person, matter);
	}

	private boolean works(UserId account) {
		return this.people.decidersAmong(Set.of(account)).contains(account);
	}

	/** In whose place others may sit; nobody's where a role is asked. */
	private static Optional<UserId> whose(CaseSeat seat) {
		if (seat.state() != SeatState.OPEN || seat.role().isPresent()) {
			return Optional.empty();
		}
		if (seat.delegation().isPresent()) {
			return seat.onBehalfOf();
		}
		return seat.onBehalfOf().isPresent() ? Optional.empty() : seat.holder();
	}

	/**
	 * What has to be known of a document to find out who stands in.
	 *
	 * @param amount what it is worth in the company's own currency, if anybody knows
	 * @param beside who votes beside it
	 */
	record Matter(Subject subject, UserId requestedBy, boolean limited, Optional<BigDecimal> amount,
			Set<UserId> beside) {

		static Matter of(CaseSeat seat) {
			ApprovalCase approval = seat.step().approval();
			return new Matter(approval.subject(), approval.requestedBy(), seat.step().isWithinLimit(),
					approval.baseAmount().map(Money::amount), seat.votersElsewhere());
		}

		static Matter of(InboxTask task) {
			return new Matter(task.subject(), task.requestedBy(), task.isLimited(), task.baseAmount(), Set.of());
		}

		/** The same where a limit is asked for. */
		Matter asLimited() {
			return new Matter(this.subject, this.requestedBy, true, this.amount, this.beside);
		}

	}

}
