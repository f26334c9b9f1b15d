package io.cailian.vault;

import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Seals whole documents, such as a bid, each under a data key of its own: forgetting the
 * key forgets the document, and a new master key needs only the data keys wrapped again.
 */
@Component
public class DataKeys {

	private static final String PURPOSE = "data-key";

	private static final int KEY_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final MasterKeys keys;

	DataKeys(MasterKeys keys) {
		this.keys = keys;
	}

	/**
	 * A new data key, usable only with the same context.
	 * @param context what the key is for, such as {@code bid|<id>}
	 */
	public WrappedKey createWrapped(String context) {
		byte[] key = new byte[KEY_BYTES];
		RANDOM.nextBytes(key);
		return wrap(key, context);
	}

	/** Seals bytes under a data key of the same context. */
	public byte[] seal(WrappedKey key, byte[] plain, String context) {
		return Aead.seal(unwrap(key, context), plain, context);
	}

	/**
	 * Opens sealed bytes.
	 * @throws IllegalStateException if they were changed or belong to another key or
	 * context
	 */
	public byte[] open(WrappedKey key, byte[] sealed, String context) {
		return Aead.open(unwrap(key, context), sealed, context);
	}

	private WrappedKey wrap(byte[] key, String context) {
		String keyId = this.keys.newest();
		byte[] sealed = Aead.seal(this.keys.derived(keyId, PURPOSE), key, context);
		Arrays.fill(key, (byte) 0);
		return new WrappedKey(new SealedText(keyId, sealed).text());
	}

	private SecretKey unwrap(WrappedKey key, String context) {
		SealedText parsed = SealedText.parse(key.value());
		byte[] plain = Aead.open(this.keys.derived(parsed.keyId(), PURPOSE), parsed.nonceAndCiphertext(), context);
		return new SecretKeySpec(plain, "AES");
	}

}
