package io.cailian.pricing;

/**
 * Who may do what with prices.
 */
final class Access {

	/** Those who see what suppliers ask. */
	static final String READERS = "hasAnyRole('REQUESTER', 'BUYER', 'PURCHASING_MANAGER', 'APPROVER', 'FINANCE', "
			+ "'LEGAL', 'AUDITOR', 'ADMIN')";

	/** Those who keep the price lists. */
	static final String KEEPERS = "hasAnyRole('BUYER', 'PURCHASING_MANAGER')";

	private Access() {
	}

}
