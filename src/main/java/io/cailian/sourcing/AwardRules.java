package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;

/**
 * What a proposed award must satisfy: only admitted bids that offered the line can win
 * it, and whatever departs from the plain choice of the lowest price needs words.
 */
final class AwardRules {

	private AwardRules() {
	}

	/**
	 * The lines as they would be awarded.
	 * @throws RuleViolation naming the first rule the proposal breaks
	 */
	static List<AwardedLine> check(Comparison comparison, AwardProposal proposal) {
		List<AwardedLine> lines = new ArrayList<>();
		Map<UUID, BidId> choices = new HashMap<>();
		for (AwardProposal.Choice choice : proposal.choices()) {
			Comparison.Row row = comparison.line(choice.line())
				.orElseThrow(() -> new RuleViolation("sourcing.Award.unknownLine"));
			Comparison.Column bid = comparison.bid(choice.bid())
				.orElseThrow(() -> new RuleViolation("sourcing.Award.unknownBid"));
			Comparison.Offer offer = row.offerOf(choice.bid())
				.orElseThrow(() -> new RuleViolation("sourcing.Award.unknownBid"));
			lines.add(awarded(row.line(), bid, offer));
			choices.put(choice.line(), choice.bid());
		}
		if (comparison.needsWords(choices) && proposal.justification().isEmpty()) {
			throw new RuleViolation("sourcing.Award.justificationMissing");
		}
		return lines;
	}

	private static AwardedLine awarded(RfqLineDetails line, Comparison.Column bid, Comparison.Offer offer) {
		if (bid.isDisqualified()) {
			throw new RuleViolation("sourcing.Award.bidDisqualified", bid.supplierName());
		}
		BigDecimal amount = offer.amount();
		if (amount == null) {
			throw new RuleViolation("sourcing.Award.lineNotOffered", bid.supplierName(), line.position());
		}
		return new AwardedLine(line.id(), line.position(), bid.bid(), bid.supplier(), line.quantity(),
				offer.unitPrice(), new Money(amount, bid.total().currency()), bid.rate(), offer.comparable(), null);
	}

}
