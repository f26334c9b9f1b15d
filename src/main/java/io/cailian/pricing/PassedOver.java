package io.cailian.pricing;

/**
 * Why a price was not taken, in the order in which it is asked.
 */
public enum PassedOver {

	/** It holds from a later day on. */
	NOT_YET,
	/** It is over. */
	OVER,
	/** It is for another unit than is needed. */
	OTHER_UNIT,
	/** The supplier is blocked. */
	SUPPLIER_CLOSED,
	/** It holds from a larger quantity on. */
	TOO_FEW,
	/** The same list has a tier nearer to the quantity. */
	NEARER_TIER,
	/** Nobody knows where its index stands. */
	NO_INDEX,
	/** Nobody knows the exchange rate of its currency. */
	NO_RATE,
	/** Another one costs less, or as much and is better otherwise. */
	DEARER

}
