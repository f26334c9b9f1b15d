package io.cailian.catalog;

/**
 * Who reads the catalogue and who keeps it.
 */
final class Access {

	static final String STAFF = "hasAnyRole('REQUESTER', 'BUYER', 'PURCHASING_MANAGER', 'APPROVER', 'FINANCE', "
			+ "'LEGAL', 'AUDITOR', 'ADMIN')";

	static final String KEEPS_ATTRIBUTES = "hasRole('PURCHASING_MANAGER')";

	static final String KEEPS_ITEMS = "hasAnyRole('BUYER', 'PURCHASING_MANAGER')";

	private Access() {
	}

}
