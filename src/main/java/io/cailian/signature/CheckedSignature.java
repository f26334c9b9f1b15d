package io.cailian.signature;

import java.time.Instant;

/**
 * What the check found of one signature.
 *
 * @param signer the name in the certificate
 * @param authority who issued the certificate
 * @param serial number of the certificate, in hexadecimal digits
 * @param fingerprint SHA-256 of the certificate
 * @param at when it was signed, as the signature says
 * @param algorithm such as {@code RSA_SHA256}
 * @param intact whether the bytes it covers are those that were signed, with this
 * certificate
 * @param unchanged whether nothing but further signatures was added afterwards
 * @param certificate how the certificate stood when it was signed
 * @param trusted whether the certificate leads to an authority that is trusted here
 */
public record CheckedSignature(String signer, String authority, String serial, String fingerprint, Instant at,
		String algorithm, boolean intact, boolean unchanged, CertificateStanding certificate, boolean trusted) {

	/** Whether it holds for all that is seen of the document. */
	public boolean isValid() {
		return this.intact && this.unchanged && this.certificate == CertificateStanding.FIT;
	}

}
