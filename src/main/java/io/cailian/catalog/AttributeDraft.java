package io.cailian.catalog;

import java.util.regex.Pattern;

import io.cailian.classification.CategoryId;
import io.cailian.kernel.RuleViolation;

/**
 * An attribute of a category as somebody in purchasing writes it down. Category and code
 * name it and are never changed.
 */
public record AttributeDraft(AttributeId id, CategoryId category, String code, CatalogNames names, AttributeForm form,
		boolean required, boolean searchable) {

	public static final int MAX_CODE = 30;

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0," + (MAX_CODE - 1) + "}");

	public AttributeDraft {
		code = code.strip();
		if (!CODE.matcher(code).matches()) {
			throw new RuleViolation("catalog.CategoryAttribute.code", MAX_CODE);
		}
		names = CatalogNames.label(names.zh(), names.en());
	}

}
