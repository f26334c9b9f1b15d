package io.cailian.notification;

/**
 * Where a letter stands: waiting to leave, gone, or set aside for a person to look at.
 */
public enum MailStatus {

	PENDING, SENT, PARKED

}
