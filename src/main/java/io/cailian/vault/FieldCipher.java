package io.cailian.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Encrypts single fields, such as a bank account, so that each value opens only in the
 * row it was written for.
 */
@Component
public class FieldCipher {

	static final String PURPOSE = "field";

	private final KeyProvider keys;

	private final Sealing sealing;

	FieldCipher(KeyProvider keys, Algorithm algorithm) {
		this.keys = keys;
		this.sealing = new Sealing(keys, algorithm, PURPOSE);
	}

	/** A cipher outside of the running portal, with the keys its settings name. */
	public static FieldCipher of(Environment settings) {
		return new FieldCipher(VaultConfiguration.keys(settings), VaultConfiguration.algorithm(settings));
	}

	/**
	 * Seals a text as {@code v2:algorithm:keyId:nonce:ciphertext}.
	 * @param context where the value lives, {@code table|column|row id}; needed again to
	 * read it. The column is to be declared as a {@link SealedColumn}, so that a new key
	 * reaches it
	 */
	public String encrypt(String plaintext, String context) {
		return this.sealing.seal(plaintext.getBytes(StandardCharsets.UTF_8), context);
	}

	/**
	 * Opens a sealed text.
	 * @throws IllegalStateException if it was changed, moved from another context or
	 * sealed under a key that is not here
	 */
	public String decrypt(String sealed, String context) {
		return new String(this.sealing.open(sealed, context), StandardCharsets.UTF_8);
	}

	/**
	 * A keyed fingerprint, 64 hex digits, equal for equal values of one purpose: for
	 * unique keys and look-ups on encrypted columns. It outlives key rotation.
	 */
	public String blindIndex(String value, String purpose) {
		return HexFormat.of()
			.formatHex(this.keys.mac(KeyProvider.INDEX, purpose.length() + ":" + purpose + ":" + value));
	}

}
