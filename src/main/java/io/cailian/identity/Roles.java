package io.cailian.identity;

import java.util.List;

/**
 * The roles people hold. A role is a right to do a job, not a place in a hierarchy.
 */
public final class Roles {

	public static final String REQUESTER = "REQUESTER";

	public static final String BUYER = "BUYER";

	public static final String PURCHASING_MANAGER = "PURCHASING_MANAGER";

	public static final String APPROVER = "APPROVER";

	public static final String FINANCE = "FINANCE";

	public static final String LEGAL = "LEGAL";

	public static final String AUDITOR = "AUDITOR";

	public static final String ADMIN = "ADMIN";

	public static final String SUPPLIER = "SUPPLIER";

	/** Every role a token or an account may carry; anything else is ignored. */
	public static final List<String> ALL = List.of(REQUESTER, BUYER, PURCHASING_MANAGER, APPROVER, FINANCE, LEGAL,
			AUDITOR, ADMIN, SUPPLIER);

	/** The roles whose holders decide on what others ask for. */
	public static final List<String> DECIDING = List.of(APPROVER, PURCHASING_MANAGER, FINANCE, LEGAL);

	private Roles() {
	}

}
