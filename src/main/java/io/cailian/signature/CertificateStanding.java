package io.cailian.signature;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate may be signed with at an instant, whoever issued it.
 */
public enum CertificateStanding {

	FIT,

	/** Its time has not begun. */
	NOT_YET,

	/** Its time is over. */
	EXPIRED,

	/** It was issued for something else than signing, such as for a server. */
	OTHER_USE,

	/** Its key is too short to be relied on: RSA below 2048 bits. */
	WEAK;

	private static final int LEAST_RSA_BITS = 2048;

	private static final int DIGITAL_SIGNATURE = 0;

	private static final int NON_REPUDIATION = 1;

	/**
	 * How a certificate stands. Its use counts where it says one (RFC 5280, 4.2.1.3): for
	 * digital signatures or non-repudiation, and not as an authority.
	 */
	static CertificateStanding of(X509Certificate certificate, Instant at) {
		if (at.isBefore(certificate.getNotBefore().toInstant())) {
			return NOT_YET;
		}
		if (at.isAfter(certificate.getNotAfter().toInstant())) {
			return EXPIRED;
		}
		if (certificate.getPublicKey() instanceof RSAKey key && key.getModulus().bitLength() < LEAST_RSA_BITS) {
			return WEAK;
		}
		return isForSigning(certificate.getKeyUsage()) ? FIT : OTHER_USE;
	}

	private static boolean isForSigning(boolean @Nullable [] uses) {
		return uses == null || uses[DIGITAL_SIGNATURE] || uses[NON_REPUDIATION];
	}

}
