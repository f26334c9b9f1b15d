package io.cailian.story;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code an authenticator app shows (RFC 6238 with SHA-1, 30 seconds and six digits),
 * given the secret as people type it.
 */
final class OneTimeCode {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private OneTimeCode() {
	}

	static String of(String secret, long epochSecond) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(epochSecond / 30).array());
			int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0x0f) & Integer.MAX_VALUE;
			return "%06d".formatted(number % 1_000_000);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String secret) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int buffer = 0;
		int bits = 0;
		for (char letter : secret.replace(" ", "").toCharArray()) {
			buffer = (buffer << 5) | ALPHABET.indexOf(letter);
			bits += 5;
			if (bits >= 8) {
				bytes.write(buffer >> (bits - 8));
				bits -= 8;
				buffer &= (1 << bits) - 1;
			}
		}
		return bytes.toByteArray();
	}

}
