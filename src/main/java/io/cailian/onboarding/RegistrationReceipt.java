package io.cailian.onboarding;

/**
 * Proof of an application: its number, and the secret that opens its status page.
 */
public record RegistrationReceipt(ApplicationId application, String applicationNumber, String statusToken) {

	/** Path of the status page, without a leading slash. */
	public String statusPath() {
		return StatusLinks.path(this.statusToken);
	}

	@Override
	public String toString() {
		return this.applicationNumber;
	}

}
