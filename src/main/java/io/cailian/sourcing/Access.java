package io.cailian.sourcing;

/**
 * Who may call what in sourcing, as its services and endpoints declare it.
 */
public final class Access {

	public static final String BUYER = "hasRole('BUYER')";

	public static final String SUPPLIER = "hasRole('SUPPLIER')";

	public static final String PURCHASING_MANAGER = "hasRole('PURCHASING_MANAGER')";

	/** People of the buying company who read RFQs; being a supplier is not enough. */
	public static final String READER = "hasAnyRole('BUYER', 'PURCHASING_MANAGER', 'FINANCE', 'LEGAL', 'AUDITOR', 'ADMIN')";

	/** People who take award figures out of the portal. */
	public static final String AWARD_REPORTS = "hasAnyRole('FINANCE', 'PURCHASING_MANAGER', 'AUDITOR')";

	private Access() {
	}

}
