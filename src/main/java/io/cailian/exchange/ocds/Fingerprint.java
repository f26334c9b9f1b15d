package io.cailian.exchange.ocds;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import tools.jackson.databind.json.JsonMapper;

/**
 * The SHA-256 of a tender's content, by which a second import of the same is recognised.
 */
final class Fingerprint {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Fingerprint() {
	}

	static String of(OcdsTender tender) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(MAPPER.writeValueAsBytes(tender)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
