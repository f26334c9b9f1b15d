package io.cailian.vault;

import java.util.Arrays;
import java.util.Base64;

/**
 * A sealed value as text, {@code v1:keyId:nonce:ciphertext}, so that it can be stored in
 * any column and says itself which master key opens it.
 */
record SealedText(String keyId, byte[] nonceAndCiphertext) {

	private static final String VERSION = "v1";

	private static final int PARTS = 4;

	static SealedText parse(String text) {
		String[] parts = text.split(":", -1);
		if (parts.length != PARTS || !parts[0].equals(VERSION)) {
			throw new IllegalStateException("not a sealed value");
		}
		try {
			byte[] nonce = Base64.getUrlDecoder().decode(parts[2]);
			byte[] ciphertext = Base64.getUrlDecoder().decode(parts[3]);
			if (nonce.length != Aead.NONCE_BYTES) {
				throw new IllegalStateException("not a sealed value");
			}
			byte[] both = Arrays.copyOf(nonce, nonce.length + ciphertext.length);
			System.arraycopy(ciphertext, 0, both, nonce.length, ciphertext.length);
			return new SealedText(parts[1], both);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("not a sealed value", ex);
		}
	}

	String text() {
		Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
		int length = this.nonceAndCiphertext.length;
		return String.join(":", VERSION, this.keyId,
				encoder.encodeToString(Arrays.copyOf(this.nonceAndCiphertext, Aead.NONCE_BYTES)),
				encoder.encodeToString(Arrays.copyOfRange(this.nonceAndCiphertext, Aead.NONCE_BYTES, length)));
	}

}
