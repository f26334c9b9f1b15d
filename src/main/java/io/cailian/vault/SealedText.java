package io.cailian.vault;

import java.util.Arrays;
import java.util.Base64;

/**
 * A sealed value as text, {@code v2:algorithm:keyId:nonce:ciphertext}, so that it can be
 * stored in any column and says itself what opens it. Values of the first version,
 * {@code v1:keyId:nonce:ciphertext}, were all sealed by AES and are still read.
 */
record SealedText(Version version, Algorithm algorithm, String keyId, byte[] nonceAndCiphertext) {

	/** How values are written; the name in lower case begins the text. */
	enum Version {

		V1, V2

	}

	static SealedText parse(String text) {
		String[] parts = text.split(":", -1);
		if (parts.length == 4 && parts[0].equals("v1")) {
			return new SealedText(Version.V1, Algorithm.AES, parts[1], joined(parts[2], parts[3]));
		}
		if (parts.length == 5 && parts[0].equals("v2")) {
			return new SealedText(Version.V2, algorithm(parts[1]), parts[2], joined(parts[3], parts[4]));
		}
		throw new IllegalStateException("not a sealed value");
	}

	/** How every value begins that is sealed by this algorithm under this key. */
	static String prefix(Algorithm algorithm, String keyId) {
		return "v2:" + algorithm + ":" + keyId + ":";
	}

	/** How a value of the first version begins that is sealed under this key. */
	static String formerPrefix(String keyId) {
		return "v1:" + keyId + ":";
	}

	/**
	 * What the seal is bound to: the context, and since the second version how the value
	 * says it is sealed.
	 */
	static String bound(Version version, Algorithm algorithm, String keyId, String context) {
		return (version == Version.V1) ? context : prefix(algorithm, keyId) + context;
	}

	String text() {
		Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
		int length = this.nonceAndCiphertext.length;
		return prefix(this.algorithm, this.keyId)
				+ encoder.encodeToString(Arrays.copyOf(this.nonceAndCiphertext, Aead.NONCE_BYTES)) + ":"
				+ encoder.encodeToString(Arrays.copyOfRange(this.nonceAndCiphertext, Aead.NONCE_BYTES, length));
	}

	private static Algorithm algorithm(String name) {
		for (Algorithm algorithm : Algorithm.values()) {
			if (algorithm.name().equals(name)) {
				return algorithm;
			}
		}
		throw new IllegalStateException("not a sealed value");
	}

	private static byte[] joined(String nonceText, String ciphertextText) {
		try {
			byte[] nonce = Base64.getUrlDecoder().decode(nonceText);
			byte[] ciphertext = Base64.getUrlDecoder().decode(ciphertextText);
			if (nonce.length != Aead.NONCE_BYTES) {
				throw new IllegalStateException("not a sealed value");
			}
			byte[] both = Arrays.copyOf(nonce, nonce.length + ciphertext.length);
			System.arraycopy(ciphertext, 0, both, nonce.length, ciphertext.length);
			return both;
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("not a sealed value", ex);
		}
	}

}
