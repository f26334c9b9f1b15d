package io.cailian.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.Regions;
import io.cailian.identity.BusinessUnits;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;

import org.springframework.stereotype.Component;

/**
 * Says scopes, validity and processes in the reader's language.
 */
@Component
public class Wording {

	private final Categories categories;

	private final Regions regions;

	private final BusinessUnits units;

	private final ModuleTranslations texts;

	private final Formats formats;

	Wording(Categories categories, Regions regions, BusinessUnits units, ModuleTranslations texts, Formats formats) {
		this.categories = categories;
		this.regions = regions;
		this.units = units;
		this.texts = texts;
		this.formats = formats;
	}

	/** Category, region and unit; what is left out is said as all of them. */
	public String scope(Scope scope, Locale locale) {
		List<String> parts = new ArrayList<>();
		parts.add(category(scope, locale));
		parts.add(region(scope, locale));
		parts.add(unit(scope, locale));
		return String.join(" · ", parts);
	}

	public String category(Scope scope, Locale locale) {
		return scope.category()
			.flatMap(this.categories::find)
			.map((category) -> category.label(locale))
			.orElseGet(() -> text("qualification.Scope.allCategories", locale));
	}

	public String region(Scope scope, Locale locale) {
		return scope.region()
			.map((region) -> this.regions.name(region, locale))
			.orElseGet(() -> text("qualification.Scope.allRegions", locale));
	}

	public String unit(Scope scope, Locale locale) {
		return scope.unit()
			.flatMap(this.units::find)
			.map((unit) -> unit.label(locale))
			.orElseGet(() -> text("qualification.Scope.allUnits", locale));
	}

	/** From a day on until before another, or without an end. */
	public String validity(LocalDate from, Optional<LocalDate> to, Locale locale) {
		return to
			.map((end) -> this.texts.getTranslation("qualification.validity", locale, this.formats.date(from, locale),
					this.formats.date(end, locale)))
			.orElseGet(() -> this.texts.getTranslation("qualification.validityOpen", locale,
					this.formats.date(from, locale)));
	}

	public String processes(Iterable<SupplierProcess> processes, Locale locale) {
		List<String> names = new ArrayList<>();
		processes.forEach((process) -> names.add(text("qualification.SupplierProcess." + process, locale)));
		return String.join(text("qualification.separator", locale), names);
	}

	/** What stands against a supplier, in one line. */
	public String reasons(Eligibility eligibility, Locale locale) {
		return eligibility.reasons()
			.stream()
			.map((reason) -> this.texts.getTranslation(reason.messageKey(), locale, reason.args().toArray()))
			.reduce((one, next) -> one + text("qualification.separator", locale) + next)
			.orElse("");
	}

	private String text(String key, Locale locale) {
		return this.texts.getTranslation(key, locale);
	}

}
