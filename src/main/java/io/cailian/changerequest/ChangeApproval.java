package io.cailian.changerequest;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.supplier.BankAccounts;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.FactOrigin;
import io.cailian.supplier.FactsInForce;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the process {@code changeSupplierFacts}, in the transaction of the
 * decision. Only here an approved change reaches the master record.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeApproval {

	private final ChangeRequestRecords records;

	private final FactsInForce facts;

	private final BankAccounts bankAccounts;

	private final Decisions decisions;

	private final ChangeMails mails;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChangeApproval(ChangeRequestRecords records, FactsInForce facts, BankAccounts bankAccounts, Decisions decisions,
			ChangeMails mails, ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.facts = facts;
		this.bankAccounts = bankAccounts;
		this.decisions = decisions;
		this.mails = mails;
		this.events = events;
		this.clock = clock;
	}

	public void putInForce(String subjectId) {
		ChangeRequest request = request(subjectId);
		Decision decision = decision(request);
		request.requireCalledBack(words(decision));
		CurrentFacts before = current(request);
		request.requireUnmoved(this.facts.changedSince(request.supplier(), request.againstNo()));
		Optional<BankDetails> account = request.account()
			.map((sealed) -> this.bankAccounts.open(request.id().value(), sealed));
		int version = this.facts.put(request.supplier(), before.versionNo(), request.wanted().appliedTo(before.facts()),
				request.contact(), account, FactOrigin.change(request.id().value(), decision.by()));
		request.inForce(version, decision.by(), words(decision), this.clock.instant());
		tell(request, before);
	}

	public void refuse(String subjectId) {
		turnDown(subjectId, ChangeStage.REFUSED);
	}

	public void sendBack(String subjectId) {
		turnDown(subjectId, ChangeStage.RETURNED);
	}

	private void turnDown(String subjectId, ChangeStage outcome) {
		ChangeRequest request = request(subjectId);
		Decision decision = decision(request);
		request.turnDown(outcome, decision.by(), words(decision), this.clock.instant());
		tell(request, current(request));
	}

	private void tell(ChangeRequest request, CurrentFacts before) {
		this.records.saveAndFlush(request);
		this.events.publishEvent(ChangeEvent.decided(request));
		this.mails.decided(request, before);
	}

	private CurrentFacts current(ChangeRequest request) {
		return this.facts.of(request.supplier()).orElseThrow();
	}

	private Decision decision(ChangeRequest request) {
		return this.decisions.lastFor(BankChangeDeeds.subject(request.id())).orElseThrow();
	}

	private static String words(Decision decision) {
		return Objects.requireNonNullElse(decision.reason(), "");
	}

	private ChangeRequest request(String subjectId) {
		return this.records.lock(UUID.fromString(subjectId)).orElseThrow();
	}

}
