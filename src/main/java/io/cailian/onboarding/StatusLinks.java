package io.cailian.onboarding;

import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import io.cailian.kernel.Sha256;
import io.cailian.vault.FieldCipher;
import org.springframework.stereotype.Component;

/**
 * Makes the secret of an application's status page: 256 bits that only the vault's key
 * can compute from the application id. It needs no storing to be said again, to the same
 * applicant who sends twice or in a reminder; only its hash is kept to look it up.
 */
@Component
class StatusLinks {

	private static final String PURPOSE = "supplier.status-link";

	private final FieldCipher cipher;

	StatusLinks(FieldCipher cipher) {
		this.cipher = cipher;
	}

	String tokenOf(UUID applicationId) {
		byte[] secret = HexFormat.of().parseHex(this.cipher.blindIndex(applicationId.toString(), PURPOSE));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

	static String path(String token) {
		return "application/" + token;
	}

	static String hash(String token) {
		return Sha256.of(token);
	}

}
