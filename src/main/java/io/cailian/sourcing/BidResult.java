package io.cailian.sourcing;

import java.util.List;
import java.util.UUID;

import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How an ended RFQ ended for one bidder; nothing about any other.
 *
 * @param won the lines awarded to it, in the order of the RFQ
 * @param reason why its bid was disqualified, absent otherwise
 */
public record BidResult(Kind kind, List<WonLine> won, @Nullable String reason) {

	public BidResult {
		won = List.copyOf(won);
	}

	/** What became of the bid. */
	public enum Kind {

		WON, NOT_SELECTED, DISQUALIFIED, NO_AWARD

	}

	/** A line awarded to the bidder and what it gets for it. */
	public record WonLine(UUID lineId, int position, String item, Quantity quantity, Money amount) {

	}

}
