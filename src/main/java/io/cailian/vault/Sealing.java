package io.cailian.vault;

/**
 * Seals bytes as text under the active master key and opens them under whichever key they
 * name.
 */
final class Sealing {

	private final KeyProvider keys;

	private final Algorithm algorithm;

	/** Keeps keys of one kind of use from opening what another kind sealed. */
	private final String purpose;

	Sealing(KeyProvider keys, Algorithm algorithm, String purpose) {
		this.keys = keys;
		this.algorithm = algorithm;
		this.purpose = purpose;
	}

	String seal(byte[] plain, String context) {
		String keyId = this.keys.active();
		byte[] sealed = Aead.seal(this.algorithm, key(SealedText.Version.V2, this.algorithm, keyId), plain,
				SealedText.bound(SealedText.Version.V2, this.algorithm, keyId, context));
		return new SealedText(SealedText.Version.V2, this.algorithm, keyId, sealed).text();
	}

	byte[] open(String text, String context) {
		SealedText sealed = SealedText.parse(text);
		return Aead.open(sealed.algorithm(), key(sealed.version(), sealed.algorithm(), sealed.keyId()),
				sealed.nonceAndCiphertext(),
				SealedText.bound(sealed.version(), sealed.algorithm(), sealed.keyId(), context));
	}

	private byte[] key(SealedText.Version version, Algorithm used, String keyId) {
		String use = (version == SealedText.Version.V1) ? this.purpose : this.purpose + "|" + used;
		return this.keys.mac(keyId, use + "\u0001");
	}

}
