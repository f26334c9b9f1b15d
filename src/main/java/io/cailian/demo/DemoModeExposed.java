package io.cailian.demo;

/**
 * Demo mode was asked to listen where others on the network could reach it.
 */
class DemoModeExposed extends RuntimeException {

	DemoModeExposed(String address) {
		super("Demo mode listens on loopback only, not on "
				+ (address.isBlank() ? "every address" : "'" + address + "'")
				+ ": its passwords are public. Set server.address=127.0.0.1, or cailian.mode=sso for real use.");
	}

}
