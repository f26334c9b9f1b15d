package io.cailian.vault;

import java.util.List;

/**
 * Keeps the master keys of this installation and lends their strength without giving them
 * away, so that a hardware module can stand where the key file does. A key is never used
 * directly: each purpose gets one derived from it by {@link #mac}.
 */
public interface KeyProvider {

	/** The key of the blind indexes, which must outlive all others. */
	String INDEX = "index";

	/** The ids of all keys that can open, oldest first; the last one seals. */
	List<String> ids();

	/**
	 * HMAC-SHA-256 of a text under a key.
	 * @throws IllegalStateException if there is no such key
	 */
	byte[] mac(String keyId, String text);

	/** Makes a new key and has it seal from now on; returns its id. */
	String add();

	/**
	 * Forgets a key for good: whatever is still sealed under it is lost.
	 * @throws IllegalStateException if it is the one that seals, or unknown
	 */
	void retire(String keyId);

	/** Looks for keys that somebody else has added or retired. */
	void refresh();

	/** The id of the key that seals. */
	default String active() {
		return ids().getLast();
	}

}
