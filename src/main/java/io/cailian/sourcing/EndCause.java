package io.cailian.sourcing;

/**
 * Why an RFQ ended without an award.
 */
public enum EndCause {

	/** Fewer bids than its minimum came in; they stay sealed. */
	TOO_FEW_BIDS,
	/** Its bids were opened, but none of them was to be awarded. */
	NO_AWARD,
	/** It was called off before the opening. */
	CANCELLED

}
