package io.cailian.onboarding.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.DocumentDates;
import io.cailian.onboarding.DraftField;
import io.cailian.onboarding.DraftValues;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.RequiredDocument;
import io.cailian.questionnaire.Wording;
import io.cailian.supplier.HandedInDocument;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.Texts;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;

/**
 * The documents we want from this company, each with its place and the dates we ask for;
 * what is missing or has expired is told there.
 */
class DocumentsStep extends Composite<Div> implements StepPanel {

	private final WizardParts parts;

	private final DraftFields draft;

	private final RequiredDocument licence;

	private final Map<String, Place> places = new LinkedHashMap<>();

	private final Map<String, String> values = new HashMap<>();

	private CheckedFields checks = new CheckedFields();

	private List<RequiredDocument> shown = List.of();

	private boolean marked;

	private Consumer<String> licenceChanged = (file) -> {
	};

	DocumentsStep(WizardParts parts, DraftFields draft, Wording licenceName) {
		this.parts = parts;
		this.draft = draft;
		this.licence = new RequiredDocument(DraftField.LICENCE, licenceName, true, false, false);
		draft.bindAll(DraftValues.DOCUMENT, () -> {
			remember();
			return this.values;
		}, this::showValues);
		getContent().addClassName("wizard-panel");
		show(Questionnaire.NONE);
		Texts.follow(this, (locale) -> {
			if (this.marked) {
				this.places.values().stream().filter(Place::isMissing).forEach((place) -> mark(place, locale));
			}
		});
	}

	/** The documents of these questions; files handed in before stay in their place. */
	void show(Questionnaire questionnaire) {
		List<RequiredDocument> wanted = questionnaire.withDocument(this.licence).documents();
		if (wanted.equals(this.shown)) {
			return;
		}
		remember();
		this.shown = wanted;
		this.checks = new CheckedFields();
		this.places.clear();
		FormSection section = new FormSection("onboarding.RegistrationFields.documents",
				"onboarding.RegistrationFields.documentHint", this.parts.maxBytes() / (1024 * 1024));
		wanted.forEach((document) -> section.addWide(place(document)));
		getContent().removeAll();
		getContent().add(section);
		showValues(new HashMap<>(this.values));
	}

	private Component place(RequiredDocument document) {
		FileSlot file = new FileSlot(this.parts, document.name(), document.required());
		Div dates = new Div();
		dates.addClassName("document-dates");
		DatePicker issued = date("onboarding.DocumentsStep.issued");
		DatePicker expires = date("onboarding.DocumentsStep.expires");
		Place place = new Place(document, file, issued, expires);
		if (document.asksIssued()) {
			this.checks.add(issued, (day) -> requireIssued(place, day));
			dates.add(issued);
		}
		if (document.asksExpiry()) {
			this.checks.add(expires, (day) -> requireValid(place, day));
			dates.add(expires);
		}
		file.onChange(() -> {
			tellOfLicence();
			this.draft.tell();
		});
		issued.addValueChangeListener((event) -> this.draft.tell());
		expires.addValueChangeListener((event) -> this.draft.tell());
		this.places.put(document.type(), place);
		Div whole = new Div(file, dates);
		whole.addClassName("document-place");
		return whole;
	}

	private static DatePicker date(String labelKey) {
		return Texts.label(ComponentTexts.on(new DatePicker()), labelKey);
	}

	/** Dates are asked for with their file only. */
	private void requireIssued(Place place, @Nullable LocalDate day) {
		if (place.isGiven()) {
			DocumentDates.requireIssued(day, today());
		}
	}

	private void requireValid(Place place, @Nullable LocalDate day) {
		if (place.isGiven()) {
			DocumentDates.requireExpires(day, today());
		}
	}

	private LocalDate today() {
		return this.parts.today();
	}

	private void remember() {
		this.places.forEach((type, place) -> {
			this.values.put(type, place.file().value());
			this.values.put(type + DraftValues.ISSUED, Objects.toString(place.issued().getValue(), ""));
			this.values.put(type + DraftValues.EXPIRES, Objects.toString(place.expires().getValue(), ""));
		});
	}

	private void showValues(Map<String, String> given) {
		this.values.clear();
		this.values.putAll(given);
		this.places.forEach((type, place) -> {
			place.file().show(given.getOrDefault(type, ""));
			place.issued().setValue(day(given.getOrDefault(type + DraftValues.ISSUED, "")));
			place.expires().setValue(day(given.getOrDefault(type + DraftValues.EXPIRES, "")));
		});
		tellOfLicence();
	}

	/**
	 * Puts a file into the place of the business licence, as if it were uploaded there.
	 */
	void licence(String file) {
		Optional.ofNullable(this.places.get(DraftField.LICENCE)).ifPresent((place) -> place.file().show(file));
		this.draft.tell();
	}

	/** Tells whenever another file, or none, stands in the place of the licence. */
	void onLicence(Consumer<String> listener) {
		this.licenceChanged = listener;
		tellOfLicence();
	}

	private void tellOfLicence() {
		Optional.ofNullable(this.places.get(DraftField.LICENCE))
			.ifPresent((place) -> this.licenceChanged.accept(place.file().value()));
	}

	/** What was handed in, with the dates we asked for. */
	List<HandedInDocument> documents() {
		List<HandedInDocument> documents = new ArrayList<>();
		this.places
			.forEach((type, place) -> place.file()
				.attachment()
				.ifPresent((file) -> documents.add(new HandedInDocument(file, type,
						place.document().asksIssued() ? place.issued().getValue() : null,
						place.document().asksExpiry() ? place.expires().getValue() : null))));
		return documents;
	}

	@Override
	public Component component() {
		return this;
	}

	@Override
	public List<ErrorSummary.Problem> problems() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		this.places.values().forEach((place) -> {
			mark(place, getLocale());
			if (place.isMissing()) {
				problems.add(new ErrorSummary.Problem(place.file(), (locale) -> {
					RuleViolation missing = missing(place, locale);
					return getTranslation(locale, missing.messageKey(), missing.args().toArray());
				}));
			}
		});
		this.marked = true;
		problems.addAll(this.checks.problems());
		return problems;
	}

	private static void mark(Place place, Locale locale) {
		place.file().problem(place.isMissing() ? Optional.of(missing(place, locale)) : Optional.empty());
	}

	private static RuleViolation missing(Place place, Locale locale) {
		return new RuleViolation("onboarding.DocumentsStep.missing", place.document().name().in(locale));
	}

	private static @Nullable LocalDate day(String value) {
		try {
			return value.isEmpty() ? null : LocalDate.parse(value);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private record Place(RequiredDocument document, FileSlot file, DatePicker issued, DatePicker expires) {

		boolean isGiven() {
			return !this.file.value().isEmpty();
		}

		boolean isMissing() {
			return this.document.required() && !isGiven();
		}

	}

}
