package io.cailian.workflow;

import java.util.Locale;

/**
 * What a step of an approval is called, fixed when the approval begins.
 */
public record StepName(String zh, String en) {

	private static final int MAX_LENGTH = 200;

	public StepName {
		if (zh.isBlank() || en.isBlank() || zh.length() > MAX_LENGTH || en.length() > MAX_LENGTH) {
			throw new IllegalArgumentException("a step has a name in each language, of at most 200 characters");
		}
	}

	/** A name made of words that begin in lower case in the middle of a sentence. */
	public static StepName heading(String zh, String en) {
		return new StepName(zh, en.substring(0, 1).toUpperCase(Locale.ENGLISH) + en.substring(1));
	}

	/** The name in the reader's language. */
	public String in(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.zh : this.en;
	}

}
