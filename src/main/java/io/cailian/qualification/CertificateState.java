package io.cailian.qualification;

/**
 * How a certificate stands today. A renewed one is still good through its last day, but
 * nobody needs to care any more; a revoked one is good no more, whatever its last day.
 */
public enum CertificateState {

	WAITING, VALID, EXPIRING, LAPSED, RENEWED, REVOKED, REFUSED, RETURNED;

	/** How many days before its last day a certificate begins to expire. */
	public static final int EXPIRING_WITHIN = 90;

}
