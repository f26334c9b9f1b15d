package io.cailian.approval;

import java.util.List;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.PostCode;

/**
 * Whom a step of the rules asks.
 */
public sealed interface Asked {

	/** How many levels of managers are ever climbed. */
	int MAX_LEVELS = 5;

	/** The roles that decide on documents. */
	List<String> ROLES = List.of(Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.PURCHASING_MANAGER);

	/** Whether it asks the managers of the person who hands the document in. */
	default boolean climbs() {
		return this instanceof Managers || this instanceof ManagersToLimit;
	}

	/** Anybody who holds a role. */
	record OfRole(String role) implements Asked {

		public OfRole {
			if (!ROLES.contains(role)) {
				throw new RuleViolation("approval.Asked.role", role);
			}
		}

	}

	/** Any of those who hold a post. */
	record OfPost(PostCode post) implements Asked {

	}

	/**
	 * Of those who hold a post as many as are needed.
	 *
	 * @param needed how many have to agree; {@code 0} for all
	 */
	record Committee(PostCode post, int needed) implements Asked {

		/** All members have to agree. */
		public static final int ALL = 0;

		private static final int MAX_NEEDED = 50;

		public Committee {
			if (needed < ALL || needed > MAX_NEEDED) {
				throw new RuleViolation("approval.Asked.needed", MAX_NEEDED);
			}
		}

	}

	/** So many managers above whoever asks, one after the other. */
	record Managers(int levels) implements Asked {

		public Managers {
			if (levels < 1 || levels > MAX_LEVELS) {
				throw new RuleViolation("approval.Asked.levels", MAX_LEVELS);
			}
		}

	}

	/**
	 * The managers above whoever asks, up to the first whose approval limit covers the
	 * document.
	 */
	record ManagersToLimit() implements Asked {

	}

	/** The nearest manager of whoever holds a post. */
	record ManagerOf(PostCode post) implements Asked {

	}

	/** One person by name. */
	record OnePerson(UserId account) implements Asked {

	}

}
