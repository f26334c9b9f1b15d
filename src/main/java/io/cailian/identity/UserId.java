package io.cailian.identity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

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

	@Override
	public String toString() {
		return this.value;
	}

}
