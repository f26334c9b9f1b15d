package io.cailian.qualification;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;
import io.cailian.classification.Regions;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnitId;
import io.cailian.uikit.ModuleTranslations;

/**
 * Says the scopes of a page in whatever language, with names that were looked up once.
 */
public final class ScopeNames {

	private final Map<CategoryId, CategoryDetails> categories;

	private final Map<BusinessUnitId, BusinessUnitDetails> units;

	private final Regions regions;

	private final ModuleTranslations texts;

	ScopeNames(Map<CategoryId, CategoryDetails> categories, Map<BusinessUnitId, BusinessUnitDetails> units,
			Regions regions, ModuleTranslations texts) {
		this.categories = categories;
		this.units = units;
		this.regions = regions;
		this.texts = texts;
	}

	/** Category, region and unit; what is left out is said as all of them. */
	public String scope(Scope scope, Locale locale) {
		return String.join(" · ", category(scope, locale), region(scope, locale), unit(scope, locale));
	}

	public String category(Scope scope, Locale locale) {
		return scope.category()
			.flatMap((id) -> Optional.ofNullable(this.categories.get(id)))
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
			.flatMap((id) -> Optional.ofNullable(this.units.get(id)))
			.map((unit) -> unit.label(locale))
			.orElseGet(() -> text("qualification.Scope.allUnits", locale));
	}

	private String text(String key, Locale locale) {
		return this.texts.getTranslation(key, locale);
	}

}
