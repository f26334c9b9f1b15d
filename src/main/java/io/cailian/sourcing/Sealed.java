package io.cailian.sourcing;

/**
 * A ciphertext with the wrapped key that opens it.
 */
record Sealed(String dataKey, byte[] ciphertext) {

	@Override
	public String toString() {
		return "Sealed[" + this.ciphertext.length + " bytes]";
	}

}
