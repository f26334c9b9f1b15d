package io.cailian.approval.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.cailian.apikit.InvalidInput;
import io.cailian.approval.RuleSet;
import io.cailian.approval.RuleTrial;
import io.cailian.approval.TrialResult;
import io.cailian.identity.Person;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Texts;
import io.cailian.workflow.DecidedDocument;
import io.cailian.workflow.DecidedDocuments;
import io.cailian.workflow.DocumentTypes;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/**
 * Where the rows as they stand on the screen, saved or not, are tried on a real document.
 * Nobody is asked and nothing is recorded.
 */
class TrialPanel extends Composite<Section> {

	private static final String KEY = "approval.TrialPanel.";

	private static final int MOST = 50;

	private final RuleTrial trial;

	private final DocumentTypes types;

	private final RuleWords words;

	private final Supplier<RuleSet> rules;

	private final ComboBox<DecidedDocument> document = Texts.label(new ComboBox<>(), KEY + "document");

	private final ComboBox<Person> asks;

	private final Div result = new Div();

	TrialPanel(RuleTrial trial, DecidedDocuments documents, DocumentTypes types, RuleWords words,
			Supplier<RuleSet> rules) {
		this.trial = trial;
		this.types = types;
		this.words = words;
		this.rules = rules;
		this.document
			.setItems((query) -> documents.search(words.type(), query.getFilter().orElse(""), MOST, getLocale())
				.stream()
				.skip(query.getOffset())
				.limit(query.getLimit()));
		Texts.follow(this.document, (locale) -> this.document
			.setItemLabelGenerator((each) -> each.summary().number() + " · " + each.summary().title()));
		Texts.helper(this.document, KEY + "documentHint");
		this.document.setClearButtonVisible(true);
		this.asks = Boxes.choice(KEY + "asks", words.staff(), Person::name);
		this.asks.setRequiredIndicatorVisible(false);
		this.asks.setClearButtonVisible(true);
		Texts.helper(this.asks, KEY + "asksHint");
		Button go = Texts.text(new Button(), KEY + "try");
		go.addClickListener((event) -> {
			FieldProblems.required(this.document, new ArrayList<>());
			tryAgain();
		});
		this.document.setManualValidation(true);
		this.document.addValueChangeListener((event) -> {
			this.document.setInvalid(false);
			tryAgain();
		});
		this.asks.addValueChangeListener((event) -> tryAgain());
		this.result.addClassName("trial-result");
		this.result.getElement().setAttribute("aria-live", "polite");
		Paragraph hint = Texts.text(new Paragraph(), KEY + "hint");
		hint.addClassName("form-section-hint");
		getContent().addClassNames("card", "rule-trial");
		getContent().add(Texts.text(new H2(), KEY + "title"), hint, this.document, this.asks, go, this.result);
	}

	/** Tries the rows as they are now, if a document is chosen. */
	void tryAgain() {
		this.result.removeAll();
		Optional.ofNullable(this.document.getValue()).ifPresent((chosen) -> {
			try {
				TrialResult found = this.trial.of(this.rules.get(), chosen.subject(),
						Optional.ofNullable(this.asks.getValue()).map(Person::id));
				this.result.add(new TrialSheet(found, this.words, this.types));
			}
			catch (InvalidInput faults) {
				Paragraph wrong = new Paragraph();
				List<InvalidInput.Fault> all = faults.faults();
				Texts.follow(wrong,
						(locale) -> wrong.setText(this.words.say(locale, KEY + "faults", all.size()) + all.stream()
							.map((fault) -> this.words.say(locale, fault.messageKey(), fault.args().toArray()))
							.distinct()
							.reduce((one, other) -> this.words.say(locale, "approval.RuleWords.also", one, other))
							.orElse("")));
				wrong.addClassName("rule-fault");
				this.result.add(wrong);
			}
		});
	}

}
