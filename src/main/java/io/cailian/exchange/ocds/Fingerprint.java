package io.cailian.exchange.ocds;

import io.cailian.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SHA-256 of a tender's content, by which a second import of the same is recognised.
 */
final class Fingerprint {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Fingerprint() {
	}

	static String of(OcdsTender tender) {
		return Sha256.of(MAPPER.writeValueAsBytes(tender));
	}

}
