package io.cailian.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.classification.Categories;
import io.cailian.classification.Regions;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnitId;
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
		return of(List.of(scope)).scope(scope, locale);
	}

	/** The words for all of these scopes, whose names are looked up at once. */
	public ScopeNames of(Collection<Scope> scopes) {
		Map<BusinessUnitId, BusinessUnitDetails> named = scopes.stream().anyMatch((scope) -> scope.unit().isPresent())
				? this.units.all().stream().collect(Collectors.toMap(BusinessUnitDetails::id, Function.identity()))
				: Map.of();
		return new ScopeNames(
				this.categories.all(scopes.stream().flatMap((scope) -> scope.category().stream()).toList()), named,
				this.regions, this.texts);
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
