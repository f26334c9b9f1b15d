package io.cailian.approval.ui;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;

/**
 * What the signed-in person is offered; the services decide.
 */
final class RuleRights {

	private RuleRights() {
	}

	static boolean writes(CurrentUser user) {
		return user.has(Roles.PURCHASING_MANAGER) || user.has(Roles.ADMIN);
	}

	static boolean decides(CurrentUser user) {
		return writes(user) || user.has(Roles.FINANCE);
	}

}
