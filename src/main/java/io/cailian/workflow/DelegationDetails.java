package io.cailian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;

/**
 * A delegation as it is recorded.
 *
 * @param planned whether the person made it for themselves; otherwise an administrator
 * did
 * @param state how it stands at the moment of reading
 */
public record DelegationDetails(UUID id, UserId delegator, UserId delegate, Instant from, Instant until,
		List<String> types, Optional<Money> most, String reason, UserId createdBy, Instant createdAt, boolean planned,
		Optional<UserId> endedBy, Optional<Instant> endedAt, State state) {

	/** Whether it can still be ended before its time. */
	public boolean isOpen() {
		return this.state != State.OVER;
	}

	/** Where the present lies. */
	public enum State {

		/** It has not begun. */
		PLANNED,
		/** It holds now. */
		RUNNING,
		/** It has ended, at its time or before. */
		OVER

	}

}
