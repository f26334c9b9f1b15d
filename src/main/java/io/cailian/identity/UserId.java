package io.cailian.identity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * Names one person for ever: the user name in demo mode, issuer and subject of the token
 * in sso mode.
 */
@Embeddable
public record UserId(@Column(name = "user_id") String value) implements Serializable {

	/** The actor of work that no person started, such as a timer. */
	public static final UserId SYSTEM = new UserId("system");

	private static final int MAX_LENGTH = 190;

	public UserId {
		if (value.isBlank() || value.length() > MAX_LENGTH) {
			throw new IllegalArgumentException("user id must have 1 to 190 characters");
		}
	}

	/** The person of a token: its issuer and its subject, for names may change hands. */
	static UserId of(ClaimAccessor token) {
		return new UserId(token.getClaimAsString("iss") + "#" + token.getClaimAsString("sub"));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
