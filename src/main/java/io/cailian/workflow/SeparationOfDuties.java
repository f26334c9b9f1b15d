package io.cailian.workflow;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.PersonId;
import io.cailian.identity.UserId;
import io.cailian.kernel.AccessRefused;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.spi.SeparatedDuties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that keeps duties apart: a service tells it what somebody is about to do
 * to a document, in the transaction that does it, and it refuses whoever has done a deed
 * of another duty there. It compares persons, not accounts, and knows no exceptions.
 */
@Service
public class SeparationOfDuties {

	private final ObjectProvider<SeparatedDuties> separations;

	private final DutyRecords records;

	private final People people;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SeparationOfDuties(ObjectProvider<SeparatedDuties> separations, DutyRecords records, People people,
			CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
		this.separations = separations;
		this.records = records;
		this.people = people;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Records a deed of the signed-in person; work that no person started counts for
	 * nobody.
	 * @throws RuleViolation {@code workflow.duties.separated} if the person has another
	 * duty on the document
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void perform(Deed deed) {
		this.currentUser.idIfSignedIn().ifPresent((me) -> perform(deed, me));
	}

	/** Records a deed of somebody else than the signed-in person. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void perform(Deed deed, UserId by) {
		if (by.equals(UserId.SYSTEM)) {
			return;
		}
		PersonId person = this.people.personOf(by);
		Set<UserId> accounts = this.people.accountsOf(person);
		for (SeparatedDuties separation : all()) {
			separation.dutyOf(deed.document().type(), deed.name())
				.ifPresent((duty) -> perform(deed, separation, duty, by, person, accounts));
		}
	}

	private void perform(Deed deed, SeparatedDuties separation, SeparatedDuties.Duty duty, UserId by, PersonId person,
			Set<UserId> accounts) {
		List<DutyRecords.Row> before = this.records.of(deed.document(), separation.name());
		if (before.stream()
			.anyMatch((row) -> !row.duty().equals(duty.name()) && DutyRecords.isBy(row, person, accounts))) {
			this.events.publishEvent(new AccessRefused(deed.document().type(), deed.document().id(),
					"SeparationOfDuties " + separation.name() + "." + deed.name()));
			throw new RuleViolation("workflow.duties.separated");
		}
		DutyRecords.Row row = new DutyRecords.Row(separation.name(), deed.document(), duty.name(), deed.name(),
				person.value(), by);
		if (before.stream().noneMatch((done) -> done.deed().equals(row.deed()) && done.account().equals(by))) {
			this.records.add(row, this.clock.instant());
		}
	}

	/** The accounts of all who have done a deed of another duty on the document. */
	@Transactional(readOnly = true)
	public Set<UserId> barredFrom(Deed deed) {
		Set<UserId> barred = new HashSet<>();
		for (SeparatedDuties separation : all()) {
			separation.dutyOf(deed.document().type(), deed.name())
				.ifPresent((duty) -> this.records.of(deed.document(), separation.name())
					.stream()
					.filter((row) -> !row.duty().equals(duty.name()))
					.forEach((row) -> {
						barred.addAll(this.people.accountsOf(new PersonId(row.person())));
						barred.addAll(this.people.accountsOf(row.account()));
					}));
		}
		return barred;
	}

	List<SeparatedDuties> all() {
		return this.separations.orderedStream().toList();
	}

}
