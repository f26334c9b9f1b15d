package io.cailian.qualification;

/**
 * How a certificate stands today. A renewed one is still good through its last day, but
 * nobody needs to care any more.
 */
public enum CertificateState {

	WAITING, VALID, EXPIRING, LAPSED, RENEWED, REFUSED, RETURNED;

	/** How many days before its last day a certificate begins to expire. */
	public static final int EXPIRING_WITHIN = 90;

}
