package io.cailian.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A key made for one document alone, such as one revision of a bid. It knows its
 * algorithm, and is itself only ever stored sealed. To be closed after use.
 */
public final class ContentKey implements AutoCloseable {

	private static final int FORMER_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Algorithm algorithm;

	private final byte[] key;

	private ContentKey(Algorithm algorithm, byte[] key) {
		this.algorithm = algorithm;
		this.key = key;
	}

	static ContentKey random(Algorithm algorithm) {
		byte[] key = new byte[algorithm.keyBytes()];
		RANDOM.nextBytes(key);
		return new ContentKey(algorithm, key);
	}

	/** Reads a key; the former ones without a mark are those of AES. */
	static ContentKey of(byte[] encoded) {
		if (encoded.length == FORMER_BYTES) {
			return new ContentKey(Algorithm.AES, encoded.clone());
		}
		if (encoded.length == 0 || encoded.length != 1 + Algorithm.of(encoded[0]).keyBytes()) {
			throw new IllegalStateException("not a content key");
		}
		return new ContentKey(Algorithm.of(encoded[0]), Arrays.copyOfRange(encoded, 1, encoded.length));
	}

	byte[] encoded() {
		byte[] encoded = new byte[1 + this.key.length];
		encoded[0] = (byte) this.algorithm.code();
		System.arraycopy(this.key, 0, encoded, 1, this.key.length);
		return encoded;
	}

	/** Seals bytes for one context. */
	public byte[] seal(byte[] plain, String context) {
		return Aead.seal(this.algorithm, this.key, plain, context);
	}

	/**
	 * Opens bytes.
	 * @throws IllegalStateException if they were changed or belong to another key or
	 * context
	 */
	public byte[] open(byte[] sealed, String context) {
		return Aead.open(this.algorithm, this.key, sealed, context);
	}

	@Override
	public void close() {
		Arrays.fill(this.key, (byte) 0);
	}

}
