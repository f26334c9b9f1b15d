package io.cailian.changerequest;

/**
 * Who may call what about change requests, as services and endpoints declare it.
 */
public final class Access {

	/** People of the buying company who see change requests. */
	public static final String STAFF = "hasAnyRole('BUYER', 'PURCHASING_MANAGER', 'APPROVER', 'FINANCE', 'LEGAL', 'AUDITOR', 'ADMIN')";

	/** Staff who ask on behalf of a supplier. */
	public static final String ON_BEHALF = "hasAnyRole('BUYER', 'FINANCE')";

	/** Everybody who asks: those, and the supplier's own people for their company. */
	public static final String PROPOSER = "hasAnyRole('BUYER', 'FINANCE', 'SUPPLIER')";

	/** Everybody who reads: staff all, a supplier its own. */
	public static final String READER = "hasAnyRole('BUYER', 'PURCHASING_MANAGER', 'APPROVER', 'FINANCE', 'LEGAL', 'AUDITOR', 'ADMIN', 'SUPPLIER')";

	public static final String SUPPLIER = "hasRole('SUPPLIER')";

	public static final String FINANCE = "hasRole('FINANCE')";

	private Access() {
	}

}
