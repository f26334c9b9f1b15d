package io.cailian.workflow.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.workflow.Hindrance;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.Outcome;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * The foot of a preview: the decisions the task offers, then the words that go with one.
 * Whoever may not decide reads why, where they tried to.
 */
class DecisionBar extends Composite<Footer> {

	private static final String KEY = "workflow.DecisionBar.";

	/** The button forgets the mark when it starts up in the browser. */
	private static final String STAYS_MARKED = "setTimeout(() => this.setAttribute('aria-disabled', 'true'))";

	/** Rules about the task itself, such as that it is gone, are the page's to tell. */
	private static final String OF_THE_TASK = "workflow.";

	private static final int MAX_REASON = 2000;

	private static final List<Outcome> ORDER = List.of(Outcome.APPROVED, Outcome.RETURNED, Outcome.REJECTED);

	private static final Map<Outcome, String> LABELS = Map.of(Outcome.APPROVED, KEY + "comment", Outcome.RETURNED,
			KEY + "question", Outcome.REJECTED, KEY + "reason");

	private final InboxEntry entry;

	private final Taker taker;

	private final Map<Outcome, Button> choices = new EnumMap<>(Outcome.class);

	private final Div buttons = new Div();

	private final Div words = new Div();

	private final Paragraph refusal = new Paragraph();

	private @Nullable Runnable confirmation;

	DecisionBar(InboxEntry entry, List<Outcome> offered, Taker taker) {
		this.entry = entry;
		this.taker = taker;
		this.buttons.addClassName("decision-buttons");
		this.words.addClassName("decision-words");
		this.words.setVisible(false);
		this.refusal.addClassName("decision-refusal");
		this.refusal.getElement().setAttribute("role", "alert");
		getContent().addClassName("decision-bar");
		getContent().getElement().setAttribute("role", "group");
		Texts.follow(this, (locale) -> getContent().getElement()
			.setAttribute("aria-label", getTranslation(locale, KEY + "group")));
		entry.hindered().ifPresent((hindrance) -> getContent().add(explanation(hindrance)));
		ORDER.stream().filter(offered::contains).forEach((outcome) -> this.buttons.add(choice(outcome)));
		getContent().add(this.words, this.buttons);
		Shortcuts.addShortcutListener(this.words, this::confirm, Key.ENTER, KeyModifier.CONTROL).listenOn(this.words);
		Shortcuts.addShortcutListener(this.words, this::cancel, Key.ESCAPE).listenOn(this.words);
	}

	/** Opens the words for a decision, as a click on its button does. */
	void open(Outcome outcome) {
		if (!this.choices.containsKey(outcome)) {
			return;
		}
		Optional<Hindrance> hindrance = this.entry.hindered();
		if (hindrance.isPresent()) {
			Notices.info("workflow.Hindrance." + hindrance.get(), role());
			return;
		}
		ask(outcome);
	}

	private Paragraph explanation(Hindrance hindrance) {
		Paragraph explanation = new Paragraph();
		explanation.setId("decision-hindrance");
		explanation.addClassName("decision-hindrance");
		Texts.follow(explanation,
				(locale) -> explanation.setText(getTranslation(locale, "workflow.Hindrance." + hindrance, role())));
		return explanation;
	}

	private String role() {
		return getTranslation("workflow.role." + this.entry.role());
	}

	private Button choice(Outcome outcome) {
		Button choice = Texts.text(new Button(icon(outcome).create()), KEY + outcome);
		choice.addClassName("decision-" + outcome.name().toLowerCase(Locale.ROOT));
		switch (outcome) {
			case APPROVED -> choice.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			case REJECTED -> choice.addThemeVariants(ButtonVariant.LUMO_ERROR);
			case RETURNED -> choice.addThemeVariants(ButtonVariant.LUMO_CONTRAST);
		}
		if (this.entry.hindered().isPresent()) {
			choice.addClassName("hindered");
			choice.getElement().setAttribute("aria-disabled", "true");
			choice.addAttachListener((event) -> choice.getElement().executeJs(STAYS_MARKED));
			choice.getElement().setAttribute("aria-describedby", "decision-hindrance");
		}
		choice.addClickListener((event) -> open(outcome));
		this.choices.put(outcome, choice);
		return choice;
	}

	private void ask(Outcome outcome) {
		TextArea reason = Texts.label(new TextArea(), LABELS.getOrDefault(outcome, KEY + "reason"));
		if (outcome.needsReason()) {
			Texts.helper(reason, KEY + "reasonHelp");
		}
		reason.setRequiredIndicatorVisible(outcome.needsReason());
		reason.setManualValidation(true);
		reason.setMaxLength(MAX_REASON);
		reason.setMinRows(2);
		reason.setMaxRows(6);
		reason.setValueChangeMode(ValueChangeMode.EAGER);
		reason.addValueChangeListener((event) -> reason.setInvalid(false));
		Button confirm = Texts.text(new Button(), KEY + "confirm" + outcome);
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		if (outcome == Outcome.REJECTED) {
			confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
		}
		confirm.addClickListener((event) -> confirm());
		Button cancel = Texts.text(new Button(), KEY + "cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> cancel());
		Div line = new Div(confirm, cancel);
		line.addClassName("decision-buttons");
		this.words.removeAll();
		this.refusal.setText("");
		this.words.add(this.refusal, reason, line);
		this.confirmation = () -> take(outcome, reason);
		this.words.setVisible(true);
		this.buttons.setVisible(false);
		reason.focus();
	}

	/** What keeps the document from this decision is said here, and nothing is lost. */
	private void take(Outcome outcome, TextArea reason) {
		try {
			this.refusal.setText("");
			this.taker.take(outcome, reason.getValue());
		}
		catch (RuleViolation violation) {
			if (violation.messageKey().startsWith("workflow.reason")) {
				FieldProblems.say(reason, reason, violation);
				reason.focus();
			}
			else if (violation.messageKey().startsWith(OF_THE_TASK)) {
				throw violation;
			}
			else {
				this.refusal.setText(getTranslation(violation.messageKey(), violation.args().toArray()));
			}
		}
	}

	private void confirm() {
		if (this.confirmation != null) {
			this.confirmation.run();
		}
	}

	private void cancel() {
		this.confirmation = null;
		this.words.setVisible(false);
		this.buttons.setVisible(true);
		this.choices.values().stream().findFirst().ifPresent(Button::focus);
	}

	private static VaadinIcon icon(Outcome outcome) {
		return switch (outcome) {
			case APPROVED -> VaadinIcon.CHECK;
			case RETURNED -> VaadinIcon.QUESTION_CIRCLE_O;
			case REJECTED -> VaadinIcon.CLOSE;
		};
	}

	/** Takes a decision with the words given. */
	interface Taker {

		void take(Outcome outcome, String reason);

	}

}
