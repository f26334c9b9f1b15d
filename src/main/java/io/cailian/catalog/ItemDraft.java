package io.cailian.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.cailian.classification.CategoryId;
import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.WholeText;

/**
 * An item as somebody writes it down.
 *
 * @param unit in which it is ordered, as a UN/ECE Recommendation 20 code
 * @param values what was said by the code of each attribute, as it was typed
 */
public record ItemDraft(ItemId id, String code, CatalogNames names, CategoryId category, String unit,
		String description, Map<String, String> values) {

	public static final int MAX_CODE = 40;

	public static final int MAX_DESCRIPTION = 4000;

	private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0," + (MAX_CODE - 1) + "}");

	private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");

	public ItemDraft {
		code = code(code);
		unit = unit(unit);
		description = description(description);
		values = Map.copyOf(values);
	}

	/** The code as it is kept, whatever keyboard it was typed on. */
	public static String code(String text) {
		String code = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
		if (!CODE.matcher(code).matches()) {
			throw new RuleViolation("catalog.Item.code", MAX_CODE);
		}
		return code;
	}

	public static String unit(String text) {
		String unit = text.strip().toUpperCase(Locale.ROOT);
		if (!UNIT.matcher(unit).matches()) {
			throw new RuleViolation("catalog.Item.unit");
		}
		return unit;
	}

	public static String description(String text) {
		String description = text.strip();
		if (description.length() > MAX_DESCRIPTION || !WholeText.isWhole(description)) {
			throw new RuleViolation("catalog.Item.description", MAX_DESCRIPTION);
		}
		return description;
	}

}
