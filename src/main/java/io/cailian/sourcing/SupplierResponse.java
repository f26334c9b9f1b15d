package io.cailian.sourcing;

/**
 * All that a buyer learns about an invited supplier while bids are sealed.
 */
public enum SupplierResponse {

	INVITED, SUBMITTED, DECLINED, WITHDRAWN

}
