package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What a proposed award must satisfy: only admitted bids that offered the line can win
 * it, and whatever departs from the lowest price on every line needs words.
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
		boolean departs = proposal.choices().size() < comparison.lines().size();
		for (AwardProposal.Choice choice : proposal.choices()) {
			Comparison.Row row = comparison.lines()
				.stream()
				.filter((candidate) -> candidate.line().id().equals(choice.line()))
				.findFirst()
				.orElseThrow(() -> new RuleViolation("sourcing.Award.unknownLine"));
			Comparison.Column bid = comparison.bid(choice.bid())
				.orElseThrow(() -> new RuleViolation("sourcing.Award.unknownBid"));
			Comparison.Offer offer = row.offerOf(choice.bid())
				.orElseThrow(() -> new RuleViolation("sourcing.Award.unknownBid"));
			lines.add(awarded(comparison, row.line(), bid, offer));
			departs |= !offer.best() || bid.abnormallyLow() != null;
		}
		if (departs && proposal.justification().isEmpty()) {
			throw new RuleViolation("sourcing.Award.justificationMissing");
		}
		return lines;
	}

	private static AwardedLine awarded(Comparison comparison, RfqLineDetails line, Comparison.Column bid,
			Comparison.Offer offer) {
		if (bid.isDisqualified()) {
			throw new RuleViolation("sourcing.Award.bidDisqualified", bid.supplierName());
		}
		BigDecimal amount = offer.amount();
		if (amount == null) {
			throw new RuleViolation("sourcing.Award.lineNotOffered", bid.supplierName(), line.position());
		}
		String currency = bid.total().currency();
		FixedRate rate = bid.rate();
		return new AwardedLine(line.id(), line.position(), bid.bid(), bid.supplier(), line.quantity(),
				offer.unitPrice(), new Money(Prices.rounded(amount, currency), currency),
				(rate == null) ? null : rate.rate(), comparable(offer, comparison.rfq().currency()));
	}

	private static @Nullable BigDecimal comparable(Comparison.Offer offer, String currency) {
		return (offer.comparable() == null) ? null : Prices.plain(Prices.rounded(offer.comparable(), currency));
	}

}
