package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.classification.Region;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An RFQ as an invited supplier sees it: without baselines, competitors and their number,
 * but with its own bid.
 */
public record InvitationDetails(RfqId rfq, String number, String title, String terms, String currency,
		@Nullable Region region, String zone, Instant closesAt, boolean partialBids, boolean otherCurrencies,
		RfqStatus status, @Nullable EndCause endCause, @Nullable String endReason,
		@Nullable ClosingChange closingChange, List<RfqLineDetails> lines, SupplierResponse response,
		boolean acceptsBids, OwnBid bid, @Nullable BidResult result) {

	/**
	 * What the unit price comes to for the quantity of the line, rounded once; empty if
	 * the line is not of this RFQ or the amount is too large to keep.
	 */
	public Optional<Money> amount(UUID line, BigDecimal unitPrice, String priceCurrency) {
		return total(Map.of(line, unitPrice), priceCurrency);
	}

	/** What a bid comes to, rounded once; empty if that is too large. */
	public Optional<Money> total(BidForm form) {
		Map<UUID, BigDecimal> unitPrices = new HashMap<>();
		form.lines().forEach((line) -> {
			if (line.unitPrice() != null) {
				unitPrices.put(line.lineId(), line.unitPrice());
			}
		});
		return total(unitPrices, form.currency());
	}

	/** What the unit prices come to in all, rounded once; empty if that is too large. */
	public Optional<Money> total(Map<UUID, BigDecimal> unitPrices, String priceCurrency) {
		Map<UUID, BigDecimal> quantities = new HashMap<>();
		this.lines.forEach((line) -> quantities.put(line.id(), line.quantity().value()));
		try {
			return Optional.of(new Money(BidTotal.of(quantities, unitPrices, priceCurrency), priceCurrency));
		}
		catch (RuleViolation tooLarge) {
			return Optional.empty();
		}
	}

}
