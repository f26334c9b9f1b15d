package io.cailian.workflow;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A step that the process engine tried to take by itself and could not.
 *
 * @param number what people call the document, or its id where no module knows it
 * @param path where the document is shown, empty if nowhere
 * @param failedAt empty for failures from before they were recorded
 * @param dueAt when the engine tries again by itself, if it does
 * @param cause the first line of what went wrong
 */
public record FailedJob(String id, State state, String processInstance, String process, String step, String stepName,
		@Nullable Subject subject, String number, String titleZh, String titleEn, String path,
		@Nullable Instant failedAt, int failures, int triesLeft, @Nullable Instant dueAt, String cause) {

	/** What the document is about, in the reader's language. */
	public String title(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.titleZh : this.titleEn;
	}

	/** Whether the engine has given up. */
	public enum State {

		DEAD, WAITING

	}

}
