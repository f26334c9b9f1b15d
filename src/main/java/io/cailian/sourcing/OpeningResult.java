package io.cailian.sourcing;

/**
 * What came of opening the bids of an RFQ.
 */
public sealed interface OpeningResult {

	/** So many bids are readable now. */
	record Opened(int bids) implements OpeningResult {

	}

	/** The RFQ has failed; the bids stay sealed. */
	record TooFew(int bids, int minimum) implements OpeningResult {

	}

}
