package io.cailian.supplier;

import java.util.Set;

import io.cailian.identity.UserId;

/**
 * Whom one wrote to and called at a supplier some time ago.
 *
 * @param changedBy who approved that letters or calls go elsewhere since
 */
public record EarlierContact(Contact contact, Set<UserId> changedBy) {

	public EarlierContact {
		changedBy = Set.copyOf(changedBy);
	}

}
