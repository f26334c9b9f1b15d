package io.cailian.catalog;

import java.util.Locale;

import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.WholeText;

/**
 * What something of the catalogue is called in both languages. Where only one name is
 * known it stands for both.
 */
public record CatalogNames(String zh, String en) {

	public static final int MAX_LENGTH = 200;

	/** What the names of attributes and choices may have, which stand at fields. */
	public static final int MAX_LABEL = 100;

	public CatalogNames {
		zh = zh.strip();
		en = en.strip();
		zh = zh.isEmpty() ? en : zh;
		en = en.isEmpty() ? zh : en;
		if (zh.isEmpty() || zh.length() > MAX_LENGTH || en.length() > MAX_LENGTH || !WholeText.isWhole(zh)
				|| !WholeText.isWhole(en)) {
			throw new RuleViolation("catalog.Names.length", MAX_LENGTH);
		}
	}

	/** Names that stand at a field. */
	static CatalogNames label(String zh, String en) {
		CatalogNames names = new CatalogNames(zh, en);
		if (names.zh.length() > MAX_LABEL || names.en.length() > MAX_LABEL) {
			throw new RuleViolation("catalog.Names.length", MAX_LABEL);
		}
		return names;
	}

	/** The name in the reader's language. */
	public String in(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.zh : this.en;
	}

}
