package io.cailian.questionnaire;

import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;

/**
 * One answer to choose. Its code is what is stored; its wording may be improved later.
 */
public record Choice(String code, Wording wording) {

	static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

	public Choice {
		code = code.strip();
		if (!CODE.matcher(code).matches()) {
			throw new RuleViolation("questionnaire.Choice.code");
		}
		wording = wording.required();
	}

}
