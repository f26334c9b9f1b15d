package io.cailian.vault;

/**
 * The ciphers of the vault, both in Galois/counter mode with a tag of 128 bits: AES with
 * 256 bits, or SM4 where Chinese rules on commercial cryptography ask for it. Either
 * reads what the other has sealed, for each value says which it was.
 */
public enum Algorithm {

	AES(32), SM4(16);

	private final int keyBytes;

	Algorithm(int keyBytes) {
		this.keyBytes = keyBytes;
	}

	int keyBytes() {
		return this.keyBytes;
	}

}
