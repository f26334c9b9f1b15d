package io.cailian.approval;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.cailian.identity.BuyerCompany;
import io.cailian.identity.UserId;
import io.cailian.workflow.DocumentTypes;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ApprovalFacts;

import org.springframework.stereotype.Component;

/**
 * Gathers what the rules of a document are judged by, other parts of the same purchase
 * included.
 */
@Component
class DocumentJudging {

	private final DocumentTypes types;

	private final RecentParts parts;

	private final BuyerCompany company;

	private final Clock clock;

	DocumentJudging(DocumentTypes types, RecentParts parts, BuyerCompany company, Clock clock) {
		this.types = types;
		this.parts = parts;
		this.company = company;
		this.clock = clock;
	}

	JudgedDocument of(Subject subject, UserId requestedBy) {
		ApprovalFacts facts = this.types.facts(subject);
		facts.baseAmount()
			.filter((amount) -> !amount.currency().equals(this.company.baseCurrency()))
			.ifPresent((amount) -> {
				throw new IllegalStateException("the amount of " + subject + " is not in the company's currency");
			});
		return new JudgedDocument(subject, requestedBy, facts, SplitFinding.of(facts.parts(),
				this.parts.before(subject, requestedBy, suppliers(facts), this.clock.instant())));
	}

	/** As it is today, by whoever asked for the decision. */
	JudgedDocument of(Subject subject) {
		return of(subject, this.types.requestedBy(subject).orElse(UserId.SYSTEM));
	}

	/** The document is handed in: it counts from now on as a part of its purchase. */
	JudgedDocument handedIn(Subject subject, UserId requestedBy) {
		ApprovalFacts facts = this.types.facts(subject);
		if (!requestedBy.equals(UserId.SYSTEM)) {
			this.parts.takeTurn(suppliers(facts));
			this.parts.record(subject, requestedBy, facts.parts(), this.clock.instant());
		}
		return of(subject, requestedBy);
	}

	private static List<UUID> suppliers(ApprovalFacts facts) {
		return facts.parts().stream().map(ApprovalFacts.Part::supplier).distinct().toList();
	}

}
