package io.cailian.organisation;

import java.util.List;

import io.cailian.identity.UserId;

/**
 * A post with who holds it, as the administrator sees it.
 *
 * @param holders as they are recorded
 * @param gone those of them who work here no more
 * @param retired whether it is offered no more
 */
public record PostDetails(PostId id, PostLine post, List<UserId> holders, List<UserId> gone, boolean retired,
		long version) {

	public PostDetails {
		holders = List.copyOf(holders);
		gone = List.copyOf(gone);
	}

	/** Whether nobody holds it who may act. */
	public boolean isVacant() {
		return this.gone.containsAll(this.holders);
	}

}
