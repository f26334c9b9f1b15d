package io.cailian.onboarding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryFilter;
import io.cailian.identity.BusinessUnits;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.DocumentAttribute;

import org.springframework.stereotype.Component;

/**
 * What approval rules may ask about an application: what the company wants to supply, to
 * whom, and where it comes from.
 */
@Component
class ApplicationAttributes {

	private static final String COUNTRY = "COUNTRY";

	private static final String KEY = "onboarding.ApplicationAttributes.";

	private final Categories categories;

	private final BusinessUnits units;

	ApplicationAttributes(Categories categories, BusinessUnits units) {
		this.categories = categories;
		this.units = units;
	}

	List<DocumentAttribute> all() {
		return List.of(DocumentAttribute.choice(DocumentAttribute.CATEGORY, KEY + "category", this::categoryOptions),
				DocumentAttribute.choice(DocumentAttribute.BUSINESS_UNIT, KEY + "unit", this::unitOptions),
				DocumentAttribute.choice(COUNTRY, KEY + "country", ApplicationAttributes::countries));
	}

	ApprovalFacts of(SupplyWish wish, String country) {
		Map<String, List<String>> values = new HashMap<>();
		List<String> wanted = categories(wish);
		if (!wanted.isEmpty()) {
			values.put(DocumentAttribute.CATEGORY, wanted);
		}
		wish.businessUnit()
			.flatMap(this.units::find)
			.ifPresent((unit) -> values.put(DocumentAttribute.BUSINESS_UNIT, List.of(unit.fullCode())));
		if (!country.isBlank()) {
			values.put(COUNTRY, List.of(country));
		}
		return new ApprovalFacts(Optional.empty(), values, List.of());
	}

	private List<String> categories(SupplyWish wish) {
		return this.categories.all(
				this.categories.lineages(wish.categories()).values().stream().flatMap(List::stream).distinct().toList())
			.values()
			.stream()
			.map(CategoryDetails::fullCode)
			.sorted()
			.toList();
	}

	private List<DocumentAttribute.Option> categoryOptions() {
		return this.categories.list(CategoryFilter.ALL, 0, Integer.MAX_VALUE)
			.stream()
			.map((category) -> new DocumentAttribute.Option(category.fullCode(), category.names().zh(),
					category.names().en()))
			.toList();
	}

	private List<DocumentAttribute.Option> unitOptions() {
		return this.units.all()
			.stream()
			.map((unit) -> new DocumentAttribute.Option(unit.fullCode(), unit.nameZh(), unit.nameEn()))
			.toList();
	}

	private static List<DocumentAttribute.Option> countries() {
		return Arrays.stream(Locale.getISOCountries())
			.map((code) -> new DocumentAttribute.Option(code,
					Locale.of("", code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE),
					Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
			.toList();
	}

}
