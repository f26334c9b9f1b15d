package io.cailian.onboarding.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.cailian.document.AttachmentId;
import io.cailian.kernel.RuleViolation;
import io.cailian.licence.LicenceFacts;
import io.cailian.onboarding.DraftField;
import io.cailian.onboarding.DraftValues;
import io.cailian.questionnaire.Wording;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/**
 * Takes a picture of the business licence, reads it where the machine can, and proposes
 * what it says. The applicant takes over one by one, or everything into the fields that
 * are still empty; what was typed is never overwritten unasked. What was read is kept
 * with the draft, so that it stands there again when somebody comes back.
 */
class LicenceReader extends Composite<Section> {

	/** Which file the facts were read from; those of another are not shown. */
	private static final String FILE = "file";

	/** Says that the licence has no last day, which leaves its field empty. */
	private static final String UNLIMITED = "unlimited";

	/** The facts in the order of the fields they are for. */
	private static final Map<String, String> LABELS = labels();

	private final WizardParts parts;

	private final DraftFields draft;

	private final FileSlot picture;

	private final Paragraph state = new Paragraph();

	private final Div suggestions = new Div();

	private final List<Suggestion> open = new ArrayList<>();

	private final Map<String, String> read = new LinkedHashMap<>();

	private Function<Locale, String> words = (locale) -> "";

	LicenceReader(WizardParts parts, DraftFields draft, Wording licence, Consumer<String> handIn) {
		this.parts = parts;
		this.draft = draft;
		this.picture = new FileSlot(parts, licence, false, ".png", ".jpg", ".jpeg", ".pdf");
		this.picture.onChange(() -> {
			handIn.accept(this.picture.value());
			this.picture.attachment().ifPresentOrElse(this::read, this::showFacts);
		});
		this.state.getElement().setAttribute("role", "status");
		Texts.follow(this.state, (locale) -> this.state.setText(this.words.apply(locale)));
		this.suggestions.addClassName("licence-suggestions");
		draft.bindAll(DraftValues.READ, () -> this.read, this::showRead);
		getContent().addClassNames("card", "form-section");
		getContent().add(Texts.text(new H2(), "onboarding.LicenceReader.title"));
		if (parts.licences().isAvailable()) {
			getContent().add(Texts.text(new Paragraph(), "onboarding.LicenceReader.hint"), this.picture);
		}
		else {
			getContent().add(Texts.text(new Paragraph(), "onboarding.LicenceReader.notHere"));
		}
		getContent().add(this.state, this.suggestions);
	}

	private static Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put(DraftField.IDENTIFIER, "onboarding.IdentifierFields.uscc");
		labels.put(DraftField.NAME, SupplierField.NAME.labelKey());
		labels.put(DraftField.LEGAL_FORM, SupplierField.LEGAL_FORM.labelKey());
		labels.put(DraftField.LEGAL_REPRESENTATIVE, ControlledFact.LEGAL_REPRESENTATIVE.labelKey());
		labels.put(DraftField.REGISTERED_CAPITAL, ControlledFact.REGISTERED_CAPITAL.labelKey());
		labels.put(DraftField.ESTABLISHED, ControlledFact.ESTABLISHED.labelKey());
		labels.put(DraftField.VALID_UNTIL, ControlledFact.VALID_UNTIL.labelKey());
		labels.put(DraftField.ADDRESS, SupplierField.ADDRESS.labelKey());
		return labels;
	}

	/**
	 * Shows the file that stands in the place of the licence, as it came with the draft.
	 */
	void show(String file) {
		if (!file.equals(this.picture.value())) {
			this.picture.show(file);
			showFacts();
		}
	}

	/** A field may say by now what was read, or no longer. */
	void refresh() {
		this.open.forEach(Suggestion::refresh);
	}

	private void showRead(Map<String, String> kept) {
		if (!kept.equals(this.read)) {
			this.read.clear();
			this.read.putAll(kept);
			showFacts();
		}
	}

	private void read(AttachmentId file) {
		UI ui = UI.getCurrent();
		String address = Visitor.address();
		showFacts();
		say("onboarding.LicenceReader.reading");
		Thread.ofVirtual().name("licence-reading").start(() -> {
			try {
				Optional<LicenceFacts> facts = this.parts.licences().read(file, address);
				ui.access(() -> keep(file, facts));
			}
			catch (RuleViolation notNow) {
				ui.access(() -> say(notNow.messageKey(), notNow.args().toArray()));
			}
		});
	}

	/** Keeps what was read, unless another file has taken its place meanwhile. */
	void keep(AttachmentId file, Optional<LicenceFacts> found) {
		if (!file.toString().equals(this.picture.value())) {
			return;
		}
		this.read.clear();
		this.read.put(FILE, file.toString());
		found.ifPresent((facts) -> {
			put(DraftField.IDENTIFIER, facts.code());
			put(DraftField.NAME, facts.name());
			put(DraftField.LEGAL_FORM, facts.legalForm());
			put(DraftField.LEGAL_REPRESENTATIVE, facts.legalRepresentative());
			put(DraftField.REGISTERED_CAPITAL, facts.capital());
			put(DraftField.ESTABLISHED, facts.established().map(LocalDate::toString));
			put(DraftField.VALID_UNTIL, facts.validUntil().map(LocalDate::toString));
			put(DraftField.ADDRESS, facts.address());
			if (facts.unlimited()) {
				this.read.put(UNLIMITED, "yes");
			}
		});
		showFacts();
		this.draft.tell();
	}

	private void put(String field, Optional<String> value) {
		value.ifPresent((text) -> this.read.put(field, text));
	}

	private void showFacts() {
		this.suggestions.removeAll();
		this.open.clear();
		if (this.picture.value().isEmpty() || !this.picture.value().equals(this.read.get(FILE))) {
			say((locale) -> "");
			return;
		}
		LABELS.forEach((field, labelKey) -> Optional.ofNullable(this.read.get(field))
			.ifPresent((text) -> this.open.add(new Suggestion(field, labelKey, text))));
		if (this.read.containsKey(UNLIMITED)) {
			this.suggestions.add(Texts.text(new Span(), ControlledFact.VALID_UNTIL.labelKey()),
					Texts.text(new Span(), "onboarding.LicenceReader.unlimited"), new Span());
		}
		say(this.suggestions.getComponentCount() == 0 ? "onboarding.LicenceReader.nothing"
				: "onboarding.LicenceReader.found");
		if (!this.open.isEmpty()) {
			Button all = Texts.text(new Button(), "onboarding.LicenceReader.takeAll");
			all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			all.addClickListener((event) -> this.open.stream()
				.filter((suggestion) -> this.draft.read(suggestion.field).isEmpty())
				.forEach(Suggestion::take));
			this.suggestions.add(all);
		}
	}

	private void say(String key, Object... args) {
		say((locale) -> getTranslation(locale, key, args));
	}

	private void say(Function<Locale, String> text) {
		this.words = text;
		this.state.setText(text.apply(getLocale()));
	}

	/** One line: what was read, and the way to take it over as long as it is not. */
	private final class Suggestion {

		private final String field;

		private final String value;

		private final Button take = Texts.text(new Button(), "onboarding.LicenceReader.take");

		private final StatusBadge taken = new StatusBadge(Tone.SUCCESS, "onboarding.LicenceReader.taken");

		Suggestion(String field, String labelKey, String value) {
			this.field = field;
			this.value = value;
			this.take.addThemeVariants(ButtonVariant.LUMO_SMALL);
			Texts.follow(this.take, (locale) -> this.take.setAriaLabel(named(locale, labelKey)));
			this.take.addClickListener((event) -> take());
			Span said = new Span(value);
			said.addClassName("suggested");
			LicenceReader.this.suggestions.add(Texts.text(new Span(), labelKey), said, new Span(this.take, this.taken));
			refresh();
		}

		void take() {
			LicenceReader.this.draft.write(this.field, this.value);
		}

		void refresh() {
			boolean same = LicenceReader.this.draft.read(this.field).equals(this.value);
			this.take.setVisible(!same);
			this.taken.setVisible(same);
		}

		private String named(Locale locale, String labelKey) {
			return getTranslation(locale, "onboarding.LicenceReader.take") + " – " + getTranslation(locale, labelKey);
		}

	}

}
