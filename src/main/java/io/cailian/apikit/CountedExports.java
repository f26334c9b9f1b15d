package io.cailian.apikit;

import io.cailian.identity.CurrentUser;
import io.cailian.uikit.ExportLimit;
import org.springframework.stereotype.Component;

/**
 * Counts the lists that people take out like the registers they ask for.
 */
@Component
class CountedExports implements ExportLimit {

	private final RateLimits limits;

	private final CurrentUser currentUser;

	CountedExports(RateLimits limits, CurrentUser currentUser) {
		this.limits = limits;
		this.currentUser = currentUser;
	}

	@Override
	public void count() {
		this.limits.check("registers", this.currentUser.id().value());
	}

}
