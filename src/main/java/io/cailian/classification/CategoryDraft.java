package io.cailian.classification;

import java.util.Locale;
import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A category as an administrator writes it down. Scheme and code name it and are never
 * changed; the version says which edition of the scheme it is from.
 */
public record CategoryDraft(CategoryId id, String scheme, String code, String schemeVersion, CategoryNames names,
		@Nullable CategoryId parent) {

	public static final int MAX_CODE = 20;

	private static final Pattern SCHEME = Pattern.compile("[A-Z0-9-]{1," + MAX_CODE + "}");

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1," + MAX_CODE + "}");

	public CategoryDraft {
		scheme = scheme(scheme);
		code = code(code);
		schemeVersion = version(schemeVersion);
	}

	static String scheme(String text) {
		String scheme = text.strip().toUpperCase(Locale.ROOT);
		if (!SCHEME.matcher(scheme).matches()) {
			throw new RuleViolation("classification.Category.scheme", MAX_CODE);
		}
		return scheme;
	}

	static String code(String text) {
		String code = text.strip();
		if (!CODE.matcher(code).matches()) {
			throw new RuleViolation("classification.Category.code", MAX_CODE);
		}
		return code;
	}

	static String version(String text) {
		String version = text.strip();
		if (version.length() > MAX_CODE) {
			throw new RuleViolation("classification.Category.schemeVersion", MAX_CODE);
		}
		return version;
	}

}
