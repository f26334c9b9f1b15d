package io.cailian.taskmail;

/**
 * Which letters about tasks somebody wants.
 */
public enum MailMode {

	/** One for each task when it comes. */
	INSTANT,

	/** One each working day, if anything waits. */
	DIGEST,

	/** None at all. */
	NONE

}
