package io.cailian.onboarding.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import io.cailian.document.AttachmentId;
import io.cailian.kernel.RuleViolation;
import io.cailian.licence.LicenceFacts;
import io.cailian.onboarding.DraftField;
import io.cailian.questionnaire.Wording;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
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
 * are still empty; what was typed is never overwritten unasked.
 */
class LicenceReader extends Composite<Section> {

	private final WizardParts parts;

	private final DraftFields draft;

	private final FileSlot picture;

	private final Paragraph state = new Paragraph();

	private final Div suggestions = new Div();

	private final List<Suggestion> open = new ArrayList<>();

	LicenceReader(WizardParts parts, DraftFields draft, Wording licence, Consumer<String> handIn) {
		this.parts = parts;
		this.draft = draft;
		this.picture = new FileSlot(parts, licence, false, ".png", ".jpg", ".jpeg", ".pdf");
		this.picture.onChange(() -> {
			handIn.accept(this.picture.value());
			this.picture.attachment().ifPresent(this::read);
		});
		this.state.getElement().setAttribute("role", "status");
		this.suggestions.addClassName("licence-suggestions");
		getContent().addClassNames("card", "form-section");
		getContent().add(Texts.text(new H2(), "onboarding.LicenceReader.title"));
		if (parts.licences().isAvailable()) {
			getContent().add(Texts.text(new Paragraph(), "onboarding.LicenceReader.hint"), this.picture, this.state,
					this.suggestions);
		}
		else {
			getContent().add(Texts.text(new Paragraph(), "onboarding.LicenceReader.notHere"));
		}
	}

	private void read(AttachmentId file) {
		UI ui = UI.getCurrent();
		String address = Visitor.address();
		this.suggestions.removeAll();
		say("onboarding.LicenceReader.reading");
		Thread.ofVirtual().name("licence-reading").start(() -> {
			try {
				Optional<LicenceFacts> facts = this.parts.licences().read(file, address);
				ui.access(() -> show(facts));
			}
			catch (RuleViolation notNow) {
				ui.access(() -> say(notNow.messageKey(), notNow.args().toArray()));
			}
		});
	}

	private void show(Optional<LicenceFacts> read) {
		this.suggestions.removeAll();
		this.open.clear();
		if (read.isEmpty()) {
			say("onboarding.LicenceReader.nothing");
			return;
		}
		LicenceFacts facts = read.get();
		say("onboarding.LicenceReader.found");
		suggest("onboarding.IdentifierFields.uscc", facts.code(), DraftField.IDENTIFIER);
		suggest(SupplierField.NAME.labelKey(), facts.name(), DraftField.NAME);
		suggest(SupplierField.LEGAL_FORM.labelKey(), facts.legalForm(), DraftField.LEGAL_FORM);
		suggest(SupplierField.ADDRESS.labelKey(), facts.address(), DraftField.ADDRESS);
		suggest(ControlledFact.LEGAL_REPRESENTATIVE.labelKey(), facts.legalRepresentative(),
				DraftField.LEGAL_REPRESENTATIVE);
		suggest(ControlledFact.REGISTERED_CAPITAL.labelKey(), facts.capital(), DraftField.REGISTERED_CAPITAL);
		suggest(ControlledFact.ESTABLISHED.labelKey(), facts.established().map(LocalDate::toString),
				DraftField.ESTABLISHED);
		suggest(ControlledFact.VALID_UNTIL.labelKey(), facts.validUntil().map(LocalDate::toString),
				DraftField.VALID_UNTIL);
		if (!this.open.isEmpty()) {
			Button all = Texts.text(new Button(), "onboarding.LicenceReader.takeAll");
			all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			all.addClickListener((event) -> this.open.stream()
				.filter((suggestion) -> this.draft.read(suggestion.field()).isEmpty())
				.forEach(this::take));
			this.suggestions.add(all);
		}
	}

	private void suggest(String labelKey, Optional<String> value, String field) {
		value.ifPresent((text) -> {
			Suggestion suggestion = new Suggestion(field, text);
			this.open.add(suggestion);
			Button take = Texts.text(new Button(), "onboarding.LicenceReader.take");
			take.addThemeVariants(ButtonVariant.LUMO_SMALL);
			Texts.follow(take, (locale) -> take.setAriaLabel(named(locale, labelKey)));
			take.addClickListener((event) -> take(suggestion));
			line(labelKey, text, take);
		});
	}

	private void line(String labelKey, String text, Component action) {
		Span said = new Span(text);
		said.addClassName("suggested");
		this.suggestions.add(Texts.text(new Span(), labelKey), said, action);
	}

	private void take(Suggestion suggestion) {
		this.draft.write(suggestion.field(), suggestion.value());
	}

	private String named(Locale locale, String labelKey) {
		return getTranslation(locale, "onboarding.LicenceReader.take") + " – " + getTranslation(locale, labelKey);
	}

	private void say(String key, Object... args) {
		Texts.text(this.state, key, args);
	}

	private record Suggestion(String field, String value) {

	}

}
