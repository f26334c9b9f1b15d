package io.cailian.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

/**
 * Encrypts single fields, such as a bank account, so that each value opens only in the
 * row it was written for.
 */
@Component
public class FieldCipher {

	private static final String PURPOSE = "field";

	private final MasterKeys keys;

	FieldCipher(MasterKeys keys) {
		this.keys = keys;
	}

	/**
	 * Seals a text as {@code v1:keyId:nonce:ciphertext}.
	 * @param context where the value lives, {@code table|column|row id}; needed again to
	 * read it
	 */
	public String encrypt(String plaintext, String context) {
		String keyId = this.keys.newest();
		byte[] sealed = Aead.seal(this.keys.derived(keyId, PURPOSE), plaintext.getBytes(StandardCharsets.UTF_8),
				context);
		return new SealedText(keyId, sealed).text();
	}

	/**
	 * Opens a sealed text.
	 * @throws IllegalStateException if it was changed, moved from another context or
	 * sealed under a key that is not here
	 */
	public String decrypt(String sealed, String context) {
		SealedText parsed = SealedText.parse(sealed);
		byte[] plain = Aead.open(this.keys.derived(parsed.keyId(), PURPOSE), parsed.nonceAndCiphertext(), context);
		return new String(plain, StandardCharsets.UTF_8);
	}

	/**
	 * A keyed fingerprint, 64 hex digits, equal for equal values of one purpose: for
	 * unique keys and look-ups on encrypted columns. It outlives key rotation.
	 */
	public String blindIndex(String value, String purpose) {
		return HexFormat.of()
			.formatHex(this.keys.mac(MasterKeys.INDEX, purpose.length() + ":" + purpose + ":" + value));
	}

}
