package io.cailian.document;

/**
 * What is known of the viruses in an attachment. Only what is clean, or came while no
 * scanner was set up, is ever handed out.
 */
enum ScanStatus {

	NOT_SCANNED, CLEAN, QUARANTINED, INFECTED;

	boolean mayBeRead() {
		return this == NOT_SCANNED || this == CLEAN;
	}

}
