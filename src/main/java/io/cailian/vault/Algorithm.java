package io.cailian.vault;

import java.util.Arrays;

/**
 * The ciphers of the vault, both in Galois/counter mode with a tag of 128 bits: AES with
 * 256 bits, or SM4 where Chinese rules on commercial cryptography ask for it. Either
 * reads what the other has sealed, for each value says which it was.
 */
public enum Algorithm {

	AES(0, 32), SM4(1, 16);

	private final int code;

	private final int keyBytes;

	Algorithm(int code, int keyBytes) {
		this.code = code;
		this.keyBytes = keyBytes;
	}

	/** Stands for it in what is stored; never changes. */
	int code() {
		return this.code;
	}

	/**
	 * The algorithm of this code.
	 * @throws IllegalStateException if there is none
	 */
	static Algorithm of(int code) {
		return Arrays.stream(values())
			.filter((algorithm) -> algorithm.code == code)
			.findAny()
			.orElseThrow(() -> new IllegalStateException("no algorithm " + code));
	}

	int keyBytes() {
		return this.keyBytes;
	}

}
