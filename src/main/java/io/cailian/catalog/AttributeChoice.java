package io.cailian.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One of the values an attribute offers. Items keep its code, so that its names may be
 * put right later.
 */
@Embeddable
public record AttributeChoice(@Column(name = "code") String code, @Column(name = "name_zh") String nameZh,
		@Column(name = "name_en") String nameEn) {

	public static final int MAX_CODE = 30;

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0," + (MAX_CODE - 1) + "}");

	public AttributeChoice {
		code = code.strip();
		if (!CODE.matcher(code).matches()) {
			throw new RuleViolation("catalog.AttributeChoice.code", code, MAX_CODE);
		}
		CatalogNames names = CatalogNames.label(nameZh, nameEn);
		nameZh = names.zh();
		nameEn = names.en();
	}

	/** The name in the reader's language. */
	public String name(Locale locale) {
		return new CatalogNames(this.nameZh, this.nameEn).in(locale);
	}

	/** Whether somebody means this choice by the word. */
	boolean isMeant(String word) {
		return this.code.equalsIgnoreCase(word) || this.nameZh.equalsIgnoreCase(word)
				|| this.nameEn.equalsIgnoreCase(word);
	}

}
