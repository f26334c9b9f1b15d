package io.cailian.pricing;

/**
 * Where a price comes from.
 */
public enum PriceOrigin {

	/** A buyer entered it. */
	ENTERED,
	/** It stood in a list the supplier sent, and a buyer approved it. */
	UPLOADED,
	/** It was agreed in a contract. */
	AGREED

}
