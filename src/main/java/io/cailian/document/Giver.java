package io.cailian.document;

import io.cailian.apikit.ClientNetwork;
import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who hands a file in: a person with an account, or somebody without from a network.
 */
record Giver(@Nullable UserId person, @Nullable String network) {

	private static final int MAX_LENGTH = 64;

	static Giver person(UserId id) {
		return new Giver(id, null);
	}

	static Giver stranger(String address) {
		String network = ClientNetwork.of(address);
		return new Giver(null, network.substring(0, Math.min(network.length(), MAX_LENGTH)));
	}

}
