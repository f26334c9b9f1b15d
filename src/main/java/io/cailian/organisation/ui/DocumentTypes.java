package io.cailian.organisation.ui;

import java.util.List;
import java.util.Locale;

import io.cailian.organisation.ApprovalLimit;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;

import org.springframework.stereotype.Component;

/**
 * The types of document people decide on, as the modules that own them have put them into
 * words.
 */
@Component
class DocumentTypes {

	private static final String WORDS = "workflow.subject.";

	private final ModuleTranslations texts;

	private final Formats formats;

	DocumentTypes(ModuleTranslations texts, Formats formats) {
		this.texts = texts;
		this.formats = formats;
	}

	/** The codes of all types. */
	List<String> all() {
		return this.texts.namesUnder(WORDS).stream().filter((code) -> !code.contains(".")).toList();
	}

	/** The type in words; its code where nobody has put it into words. */
	String name(String code, Locale locale) {
		return code.equals(ApprovalLimit.GENERAL)
				? this.texts.getTranslation("organisation.PlacementDialog.general", locale)
				: this.texts.find(WORDS + code, locale).orElse(code);
	}

	/** Type and amount of a limit. */
	String line(ApprovalLimit limit, Locale locale) {
		return name(limit.documentType(), locale) + " " + this.formats.money(limit.amount(), locale);
	}

}
