package io.cailian.organisation;

import java.util.Locale;
import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;

/**
 * Names a post for ever, such as {@code CFO} or {@code COST_CENTRE_1000_OWNER}: capital
 * letters, digits and underscores, beginning with a letter. Approval rules name posts by
 * it, so it never changes.
 */
public record PostCode(String value) implements Comparable<PostCode> {

	public static final int MAX_LENGTH = 40;

	private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0," + (MAX_LENGTH - 1) + "}");

	public PostCode {
		value = value.strip().toUpperCase(Locale.ROOT);
		if (!FORM.matcher(value).matches()) {
			throw new RuleViolation("organisation.Post.code", MAX_LENGTH);
		}
	}

	@Override
	public int compareTo(PostCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
