package io.cailian.onboarding;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.Regions;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnits;
import io.cailian.uikit.ModuleTranslations;
import org.springframework.stereotype.Component;

/**
 * Says in words what a company wants to supply, where and to whom: for the applicant who
 * looks through it once more as for the people who decide.
 */
@Component
public class SupplyWishNames {

	private final Categories categories;

	private final Regions regions;

	private final BusinessUnits units;

	private final ModuleTranslations texts;

	SupplyWishNames(Categories categories, Regions regions, BusinessUnits units, ModuleTranslations texts) {
		this.categories = categories;
		this.regions = regions;
		this.units = units;
		this.texts = texts;
	}

	/** The categories in the order of their codes; empty if none was chosen. */
	public String categories(SupplyWish wish, Locale locale) {
		return joined(this.categories.all(wish.categories())
			.values()
			.stream()
			.sorted(Comparator.comparing(CategoryDetails::scheme).thenComparing(CategoryDetails::code))
			.map((category) -> category.label(locale)), locale);
	}

	public String regions(SupplyWish wish, Locale locale) {
		return joined(wish.regions().stream().map((region) -> this.regions.name(region, locale)).sorted(), locale);
	}

	public String unit(SupplyWish wish, Locale locale) {
		return wish.businessUnit()
			.flatMap(this.units::find)
			.map((BusinessUnitDetails unit) -> unit.label(locale))
			.orElse("");
	}

	private String joined(Stream<String> names, Locale locale) {
		return names
			.collect(Collectors.joining(this.texts.getTranslation("onboarding.SupplyWishNames.between", locale)));
	}

}
