package io.cailian.kernel;

import java.util.List;

/**
 * A broken business rule that a person can act on. The message key and its arguments are
 * translated where the person is looking: a notification on a screen, a problem detail in
 * the API.
 */
public class RuleViolation extends RuntimeException {

	private final String messageKey;

	private final transient List<Object> args;

	public RuleViolation(String messageKey, Object... args) {
		super(messageKey + (args.length == 0 ? "" : " " + List.of(args)));
		this.messageKey = messageKey;
		this.args = List.of(args);
	}

	public String messageKey() {
		return this.messageKey;
	}

	public List<Object> args() {
		return this.args;
	}

	/**
	 * What is told one by one, in the words of whoever wrote it; nothing for most rules.
	 */
	public List<String> texts() {
		return List.of();
	}

}
