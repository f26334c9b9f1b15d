package io.cailian.vault;

/**
 * A data key that only the vault can use: safe to store as text beside what it seals.
 */
public record WrappedKey(String value) {

	@Override
	public String toString() {
		return "WrappedKey[…]";
	}

}
