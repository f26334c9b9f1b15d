package io.cailian.approval;

import java.math.BigDecimal;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ApprovalFacts;

/**
 * A document with all that its rules are judged by.
 *
 * @param requestedBy who hands it in, or did; {@link UserId#SYSTEM} if nobody knows
 * @param split what belongs to the same purchase
 */
record JudgedDocument(Subject subject, UserId requestedBy, ApprovalFacts facts, SplitFinding split) {

	/** Its own amount with that of the other parts of the same purchase. */
	Optional<BigDecimal> amount() {
		return worth().map(Money::amount);
	}

	/** The same, as money in the company's own currency. */
	Optional<Money> worth() {
		return this.facts.baseAmount().map((own) -> new Money(own.amount().add(this.split.amount()), own.currency()));
	}

	KnownFacts known() {
		return new KnownFacts(amount(), this.facts.values());
	}

	PlanRequest request() {
		return new PlanRequest(this.subject.type(), this.requestedBy, amount());
	}

}
