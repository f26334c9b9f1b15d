package io.cailian.qualification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.Fact;

/**
 * Collects what a decider must know, in one language; what is empty is left out.
 */
final class Facts {

	private final List<Fact> facts = new ArrayList<>();

	private final ModuleTranslations texts;

	private final Locale locale;

	Facts(ModuleTranslations texts, Locale locale) {
		this.texts = texts;
		this.locale = locale;
	}

	Facts add(String key, String value) {
		if (!value.isBlank()) {
			this.facts.add(new Fact(this.texts.getTranslation("qualification.Facts." + key, this.locale), value));
		}
		return this;
	}

	String text(String key) {
		return this.texts.getTranslation(key, this.locale);
	}

	List<Fact> list() {
		return List.copyOf(this.facts);
	}

}
