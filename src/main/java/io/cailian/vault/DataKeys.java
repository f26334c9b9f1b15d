package io.cailian.vault;

import java.util.Arrays;

import org.springframework.stereotype.Component;

/**
 * Seals whole documents, such as a bid, each under a data key of its own: forgetting the
 * key forgets the document, and a new master key needs only the data keys wrapped again.
 */
@Component
public class DataKeys {

	static final String PURPOSE = "data-key";

	private final Sealing sealing;

	private final Algorithm algorithm;

	DataKeys(KeyProvider keys, Algorithm algorithm) {
		this.sealing = new Sealing(keys, algorithm, PURPOSE);
		this.algorithm = algorithm;
	}

	/**
	 * A new data key, usable only with the same context.
	 * @param context where the wrapped key is stored, {@code table|column|row id}
	 */
	public WrappedKey createWrapped(String context) {
		try (ContentKey key = ContentKey.random(this.algorithm)) {
			byte[] encoded = key.encoded();
			try {
				return new WrappedKey(this.sealing.seal(encoded, context));
			}
			finally {
				Arrays.fill(encoded, (byte) 0);
			}
		}
	}

	/** Seals bytes under a data key of the same context. */
	public byte[] seal(WrappedKey key, byte[] plain, String context) {
		try (ContentKey unwrapped = unwrap(key, context)) {
			return unwrapped.seal(plain, context);
		}
	}

	/**
	 * Opens sealed bytes.
	 * @throws IllegalStateException if they were changed or belong to another key or
	 * context
	 */
	public byte[] open(WrappedKey key, byte[] sealed, String context) {
		try (ContentKey unwrapped = unwrap(key, context)) {
			return unwrapped.open(sealed, context);
		}
	}

	/** A new key for one document. */
	public ContentKey newContentKey() {
		return ContentKey.random(this.algorithm);
	}

	/** Seals the key of a document under a data key. */
	public byte[] sealKey(WrappedKey key, ContentKey content, String context) {
		byte[] encoded = content.encoded();
		try {
			return seal(key, encoded, context);
		}
		finally {
			Arrays.fill(encoded, (byte) 0);
		}
	}

	/** The key of a document that was sealed under a data key. */
	public ContentKey openKey(WrappedKey key, byte[] sealed, String context) {
		byte[] encoded = open(key, sealed, context);
		try {
			return ContentKey.of(encoded);
		}
		finally {
			Arrays.fill(encoded, (byte) 0);
		}
	}

	private ContentKey unwrap(WrappedKey key, String context) {
		byte[] encoded = this.sealing.open(key.value(), context);
		try {
			return ContentKey.of(encoded);
		}
		finally {
			Arrays.fill(encoded, (byte) 0);
		}
	}

}
