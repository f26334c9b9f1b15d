package io.cailian.sourcing;

/**
 * Who may call what in sourcing, as the services declare it.
 */
final class Access {

	static final String BUYER = "hasRole('BUYER')";

	static final String SUPPLIER = "hasRole('SUPPLIER')";

	static final String ADMIN = "hasRole('ADMIN')";

	/** People of the buying company who read RFQs; being a supplier is not enough. */
	static final String READER = "hasAnyRole('BUYER', 'PURCHASING_MANAGER', 'FINANCE', 'LEGAL', 'AUDITOR', 'ADMIN')";

	private Access() {
	}

}
