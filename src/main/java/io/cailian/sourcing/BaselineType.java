package io.cailian.sourcing;

/**
 * Where the price comes from that an award's saving is measured against.
 */
public enum BaselineType {

	LAST_PRICE, BUDGET, FIRST_ROUND_MEAN, MARKET

}
