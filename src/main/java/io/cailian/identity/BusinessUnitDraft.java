package io.cailian.identity;

import java.util.Locale;
import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;

/**
 * A business unit as an administrator writes it down. The codes become part of supplier
 * numbers, so they are short, plain and never changed.
 */
public record BusinessUnitDraft(BusinessUnitId id, String groupCode, String code, String nameZh, String nameEn) {

	public static final int MAX_CODE = 6;

	public static final int MAX_NAME = 100;

	private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1," + MAX_CODE + "}");

	public BusinessUnitDraft {
		groupCode = code(groupCode);
		code = code(code);
		nameZh = name(nameZh);
		nameEn = name(nameEn);
	}

	static String name(String text) {
		String name = text.strip();
		if (name.isEmpty() || name.length() > MAX_NAME) {
			throw new RuleViolation("identity.BusinessUnit.name", MAX_NAME);
		}
		return name;
	}

	private static String code(String text) {
		String code = text.strip().toUpperCase(Locale.ROOT);
		if (!CODE.matcher(code).matches()) {
			throw new RuleViolation("identity.BusinessUnit.code", MAX_CODE);
		}
		return code;
	}

}
