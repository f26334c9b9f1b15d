package io.cailian.classification;

import java.util.Locale;

import io.cailian.kernel.RuleViolation;

/**
 * What a category is called in both languages. Where a scheme speaks only one, that name
 * stands for both.
 */
public record CategoryNames(String zh, String en) {

	public static final int MAX_LENGTH = 200;

	public CategoryNames {
		zh = zh.strip();
		en = en.strip();
		zh = zh.isEmpty() ? en : zh;
		en = en.isEmpty() ? zh : en;
		if (zh.isEmpty() || zh.length() > MAX_LENGTH || en.length() > MAX_LENGTH) {
			throw new RuleViolation("classification.Category.name", MAX_LENGTH);
		}
	}

	/** The name in the reader's language. */
	public String in(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.zh : this.en;
	}

}
