package io.cailian.questionnaire;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cailian.kernel.RuleViolation;

/**
 * One text in both languages. Where only one was written it stands for both.
 */
public record Wording(String zh, String en) {

	public static final Wording NONE = new Wording("", "");

	public static final int MAX_LENGTH = 500;

	public Wording {
		zh = zh.strip();
		en = en.strip();
		zh = zh.isEmpty() ? en : zh;
		en = en.isEmpty() ? zh : en;
		if (zh.length() > MAX_LENGTH || en.length() > MAX_LENGTH) {
			throw new RuleViolation("questionnaire.Wording.tooLong", MAX_LENGTH);
		}
	}

	public String in(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.zh : this.en;
	}

	@JsonIgnore
	public boolean isEmpty() {
		return this.zh.isEmpty();
	}

	Wording required() {
		if (isEmpty()) {
			throw new RuleViolation("questionnaire.Wording.missing");
		}
		return this;
	}

}
