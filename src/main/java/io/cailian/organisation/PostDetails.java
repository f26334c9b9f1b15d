package io.cailian.organisation;

import java.util.List;

import io.cailian.identity.UserId;

/**
 * A post with who holds it, as the administrator sees it.
 *
 * @param retired whether it is offered no more
 */
public record PostDetails(PostId id, PostLine post, List<UserId> holders, boolean retired, long version) {

	public PostDetails {
		holders = List.copyOf(holders);
	}

}
