package io.cailian.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/**
 * Demands that the person at hand has just proven who they are with a second factor. It
 * reads nothing but the signed token of this very session or call, so that a confirmation
 * serves nobody else. Demo mode has no second factor and demands none.
 */
@Component
public class StepUp {

	/** The level of assurance that stands for a second factor. */
	public static final int LEVEL = 2;

	/** How long a confirmation holds. */
	public static final Duration MAX_AGE = Duration.ofMinutes(5);

	/** Where a browser confirms; the answer comes back to the screen of the same name. */
	public static final String ADDRESS = "/oauth2/authorization/" + SsoConfiguration.REGISTRATION + "?"
			+ StepUpRequests.PARAMETER;

	private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

	private static final String LEVEL_PATTERN = "[0-9]{1,2}";

	private final Clock clock;

	private final boolean hasSecondFactor;

	StepUp(Clock clock, @Value("${" + SecurityConfiguration.MODE + ":demo}") String mode) {
		this.clock = clock;
		this.hasSecondFactor = !mode.equals("demo");
	}

	/** What a second factor guards. */
	public enum Purpose {

		BID_OPENING, AWARD_DECISION, CONTRACT_SIGNATURE, BANK_DATA, SUPPLIER_MERGE, KEY_USE, RULE_ACTIVATION

	}

	/**
	 * Passes only if the caller confirmed with a second factor within the last five
	 * minutes.
	 * @throws StepUpRequired otherwise; also if there is no caller at all
	 */
	public void require(Purpose purpose) {
		if (!isConfirmed()) {
			throw new StepUpRequired(purpose);
		}
	}

	/** Whether {@link #require} passes now. */
	public boolean isConfirmed() {
		return !this.hasSecondFactor
				|| CurrentUser.authentication().flatMap(CurrentUser::proof).filter(this::isConfirmedBy).isPresent();
	}

	private boolean isConfirmedBy(ClaimAccessor token) {
		Instant at = authenticatedAt(token);
		Instant now = this.clock.instant();
		return at != null && level(token) >= LEVEL && !at.isBefore(now.minus(MAX_AGE))
				&& !at.isAfter(now.plus(CLOCK_SKEW));
	}

	private static int level(ClaimAccessor token) {
		Object level = token.getClaims().get("acr");
		return (level instanceof String text && text.matches(LEVEL_PATTERN)) ? Integer.parseInt(text) : 0;
	}

	private static @Nullable Instant authenticatedAt(ClaimAccessor token) {
		return switch (token.getClaims().get("auth_time")) {
			case Instant at -> at;
			case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
			case null, default -> null;
		};
	}

}
