package io.cailian.organisation.ui;

import java.util.List;
import java.util.Locale;

import io.cailian.organisation.ApprovalLimit;
import io.cailian.organisation.LimitedDocuments;
import io.cailian.uikit.Formats;

import org.springframework.stereotype.Component;

/**
 * Limits and the types of document they are for, in words.
 */
@Component
class LimitWords {

	private final LimitedDocuments types;

	private final Formats formats;

	LimitWords(LimitedDocuments types, Formats formats) {
		this.types = types;
		this.formats = formats;
	}

	/** The codes of all types. */
	List<String> all() {
		return this.types.all();
	}

	String name(String code, Locale locale) {
		return this.types.name(code, locale);
	}

	/** Type and amount of a limit. */
	String line(ApprovalLimit limit, Locale locale) {
		return name(limit.documentType(), locale) + " " + this.formats.money(limit.amount(), locale);
	}

}
