package io.cailian.changerequest;

import java.time.Clock;

import io.cailian.apikit.UnknownResource;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankAccounts;
import io.cailian.supplier.BankDetails;
import io.cailian.workflow.SeparationOfDuties;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets finance make sure of a new account or contact with the supplier itself, by a call
 * to the number known before, and note it.
 */
@Service
@Transactional
@PreAuthorize(Access.FINANCE)
public class CallingBack {

	private final ChangeRequestRecords records;

	private final ChangePeople changePeople;

	private final FreshContact freshContact;

	private final BankAccounts bankAccounts;

	private final SeparationOfDuties duties;

	private final StepUp stepUp;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CallingBack(ChangeRequestRecords records, ChangePeople changePeople, FreshContact freshContact,
			BankAccounts bankAccounts, SeparationOfDuties duties, StepUp stepUp, CurrentUser currentUser,
			ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.changePeople = changePeople;
		this.freshContact = freshContact;
		this.bankAccounts = bankAccounts;
		this.duties = duties;
		this.stepUp = stepUp;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Notes a call; the same note again changes nothing.
	 * @throws RuleViolation if the person asked for the change, acts for the supplier or
	 * let the contact change shortly before, or there is nothing to call about
	 */
	public void note(ChangeRequestId id, CallBackNote note) {
		UserId me = this.currentUser.id();
		ChangeRequest request = this.records.lock(id.value()).orElseThrow(UnknownResource::new);
		if (request.callBack().filter((known) -> isSame(known, note, me)).isPresent()) {
			return;
		}
		if (this.changePeople.tooNear(request).contains(me)) {
			throw new RuleViolation("changerequest.CallBack.ownRequest");
		}
		if (this.freshContact.barredFromCalling(request).contains(me)) {
			throw new RuleViolation("changerequest.CallBack.ownContact");
		}
		request.calledBack(note, me, this.clock.instant());
		this.duties.perform(BankChangeDeeds.calledBack(id));
		this.records.saveAndFlush(request);
		this.events.publishEvent(ChangeEvent.calledBack(request));
	}

	/**
	 * The account asked for, in full, to read it out or compare it with the evidence.
	 * @throws StepUpRequired without a second factor
	 */
	public BankDetails reveal(ChangeRequestId id) {
		this.stepUp.require(StepUp.Purpose.BANK_DATA);
		ChangeRequest request = this.records.findById(id).orElseThrow(UnknownResource::new);
		BankDetails details = request.account()
			.map((account) -> this.bankAccounts.open(id.value(), account))
			.orElseThrow(UnknownResource::new);
		this.events.publishEvent(ChangeEvent.accountRevealed(request));
		return details;
	}

	private static boolean isSame(CallBack known, CallBackNote note, UserId by) {
		return known.by().equals(by) && known.spokeTo().equals(note.spokeTo())
				&& known.calledAt().equals(note.calledAt()) && known.words().equals(note.words());
	}

}
