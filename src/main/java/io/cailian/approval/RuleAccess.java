package io.cailian.approval;

import io.cailian.identity.Roles;

/**
 * Who may do what with approval rules.
 */
public final class RuleAccess {

	/** Whoever sees the rules and tries them. */
	public static final String READERS = "hasAnyRole('" + Roles.PURCHASING_MANAGER + "', '" + Roles.FINANCE + "', '"
			+ Roles.ADMIN + "', '" + Roles.AUDITOR + "')";

	/** Whoever writes them. */
	public static final String WRITERS = "hasAnyRole('" + Roles.PURCHASING_MANAGER + "', '" + Roles.ADMIN + "')";

	/** Whoever puts into force what others wrote. */
	public static final String DECIDERS = "hasAnyRole('" + Roles.PURCHASING_MANAGER + "', '" + Roles.FINANCE + "', '"
			+ Roles.ADMIN + "')";

	private RuleAccess() {
	}

}
