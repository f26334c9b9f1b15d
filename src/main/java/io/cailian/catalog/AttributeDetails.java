package io.cailian.catalog;

import java.util.Locale;

import io.cailian.classification.CategoryId;

/**
 * An attribute as others see it.
 *
 * @param category for which it is defined; it holds for all categories below too
 * @param used whether an item has had a value of it, after which its kind stays
 */
public record AttributeDetails(AttributeId id, CategoryId category, String code, CatalogNames names, AttributeForm form,
		boolean required, boolean searchable, boolean used, boolean retired, long version) {

	/** The name in the reader's language, with the unit if there is one. */
	public String label(Locale locale) {
		return this.names.in(locale) + (this.form.unit().isEmpty() ? "" : " (" + this.form.unit() + ")");
	}

	/** A stored value as people read it; yes and no are left to the reader's screen. */
	public String shown(String value, Locale locale) {
		return this.form.choices()
			.stream()
			.filter((choice) -> choice.code().equals(value))
			.map((choice) -> choice.name(locale))
			.findFirst()
			.orElse(value);
	}

}
