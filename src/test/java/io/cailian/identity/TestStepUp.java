package io.cailian.identity;

import java.time.Clock;

/**
 * Second factors for tests of other modules.
 */
public final class TestStepUp {

	private TestStepUp() {
	}

	/** As in sso mode, where nobody at hand has confirmed with a second factor. */
	public static StepUp unconfirmed() {
		return new StepUp(Clock.systemUTC(), "sso");
	}

}
