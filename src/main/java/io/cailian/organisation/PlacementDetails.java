package io.cailian.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.UserId;

/**
 * A person's place in the company, as the administrator sees it.
 *
 * @param account the one it is recorded for, or would be
 * @param accounts all accounts of the person
 * @param staff whether the person works here; what is recorded of somebody who does no
 * more can only be taken away
 * @param version of the record, {@link #UNRECORDED} while there is none
 */
public record PlacementDetails(UserId account, Set<UserId> accounts, Optional<UserId> manager, List<PostCode> posts,
		List<ApprovalLimit> limits, boolean staff, long version) {

	public static final long UNRECORDED = -1;

	public PlacementDetails {
		accounts = Set.copyOf(accounts);
		posts = List.copyOf(posts);
		limits = List.copyOf(limits);
	}

}
