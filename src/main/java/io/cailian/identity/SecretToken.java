package io.cailian.identity;

import java.security.SecureRandom;
import java.util.Base64;

import io.cailian.kernel.Sha256;

/**
 * A secret that stands in a link: 256 random bits. Only its hash is ever stored.
 */
record SecretToken(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	static SecretToken random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	String hash() {
		return Sha256.of(this.value);
	}

	@Override
	public String toString() {
		return "SecretToken";
	}

}
