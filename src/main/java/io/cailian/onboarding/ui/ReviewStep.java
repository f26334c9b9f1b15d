package io.cailian.onboarding.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.DraftField;
import io.cailian.onboarding.DraftValues;
import io.cailian.onboarding.SupplyWish;
import io.cailian.onboarding.SupplyWishNames;
import io.cailian.onboarding.WizardStep;
import io.cailian.questionnaire.Question;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Everything once more before it is sent: what is still missing and where, what was said,
 * and what speaks against the company.
 */
class ReviewStep extends Composite<Div> implements StepPanel {

	private static final int TAIL = 4;

	private final SupplyWishNames wishes;

	private final CheckedFields checks = new CheckedFields();

	private final Checkbox consent = Texts.label(new Checkbox(), "onboarding.RegistrationFields.consent");

	private final Div missing = new Div();

	private final Div said = new Div();

	ReviewStep(SupplyWishNames wishes) {
		this.wishes = wishes;
		this.consent.setRequiredIndicatorVisible(true);
		this.checks.add(this.consent, ReviewStep::requireConsent);
		this.missing.addClassNames("card", "wizard-missing");
		this.missing.getElement().setAttribute("role", "status");
		this.said.addClassName("wizard-panel");
		Section sign = new Section(this.consent);
		sign.addClassName("card");
		getContent().addClassName("wizard-panel");
		getContent().add(this.missing, this.said, sign);
	}

	/** Shows what is there, and for each step what is not. */
	void show(DraftValues values, SupplyWish wish, Questionnaire questionnaire, List<String> documents,
			Map<WizardStep, List<ErrorSummary.Problem>> problems, Consumer<WizardStep> go) {
		showMissing(problems, go);
		this.said.removeAll();
		this.said.add(
				facts(WizardStep.COMPANY, go, new FactList()
					.fact(SupplierField.NAME.labelKey(), values.get(DraftField.NAME))
					.fact((locale) -> getTranslation(locale, "onboarding.ApplicationPanel.identifier"),
							(locale) -> identifier(values, locale))
					.fact(SupplierField.LEGAL_FORM.labelKey(), values.get(DraftField.LEGAL_FORM))
					.fact((locale) -> getTranslation(locale, SupplierField.COUNTRY.labelKey()),
							(locale) -> country(values, locale))
					.fact(ControlledFact.LEGAL_REPRESENTATIVE.labelKey(), values.get(DraftField.LEGAL_REPRESENTATIVE))
					.fact(ControlledFact.REGISTERED_CAPITAL.labelKey(), values.get(DraftField.REGISTERED_CAPITAL))
					.fact(ControlledFact.ESTABLISHED.labelKey(), values.get(DraftField.ESTABLISHED))
					.fact(ControlledFact.VALID_UNTIL.labelKey(), values.get(DraftField.VALID_UNTIL))
					.fact(SupplierField.ADDRESS.labelKey(), values.get(DraftField.ADDRESS))
					.fact(SupplierField.CATEGORY.labelKey(), values.get(DraftField.CATEGORY))),
				facts(WizardStep.CONTACT, go,
						new FactList().fact(SupplierField.CONTACT_NAME.labelKey(), values.get(DraftField.CONTACT_NAME))
							.fact(SupplierField.CONTACT_EMAIL.labelKey(), values.get(DraftField.CONTACT_EMAIL))
							.fact(SupplierField.CONTACT_PHONE.labelKey(), values.get(DraftField.CONTACT_PHONE))),
				facts(WizardStep.BANK, go,
						new FactList().fact(SupplierField.BANK_NAME.labelKey(), values.get(DraftField.BANK_NAME))
							.fact(SupplierField.BANK_ACCOUNT.labelKey(), tail(values.get(DraftField.BANK_ACCOUNT)))
							.fact(SupplierField.BANK_HOLDER.labelKey(), values.get(DraftField.BANK_HOLDER))),
				facts(WizardStep.QUESTIONS, go, answers(ApplicationSections.addWish(new FactList(), wish, this.wishes),
						values, questionnaire)));
		UnorderedList files = new UnorderedList();
		files.addClassName("upload-files");
		documents.forEach((name) -> files.add(new ListItem(name)));
		this.said.add(facts(WizardStep.DOCUMENTS, go, files));
		List<Question> against = questionnaire.knockedOutBy(answersOf(values, questionnaire));
		if (!against.isEmpty()) {
			this.said.add(new KnockOutNotice(against));
		}
	}

	private void showMissing(Map<WizardStep, List<ErrorSummary.Problem>> problems, Consumer<WizardStep> go) {
		this.missing.removeAll();
		problems.forEach((step, all) -> {
			if (!all.isEmpty()) {
				Button button = new Button();
				Texts.follow(button, (locale) -> button.setText(missing(step, all, locale)));
				button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ERROR);
				button.addClickListener((event) -> go.accept(step));
				this.missing.add(new Paragraph(button));
			}
		});
		boolean complete = this.missing.getChildren().findAny().isEmpty();
		Paragraph title = Texts.text(new Paragraph(),
				complete ? "onboarding.ReviewStep.complete" : "onboarding.ReviewStep.missing");
		title.addClassName(complete ? "wizard-complete" : "error-summary-title");
		this.missing.addComponentAsFirst(title);
	}

	private String missing(WizardStep step, List<ErrorSummary.Problem> all, Locale locale) {
		return getTranslation(locale, step.titleKey()) + " – " + all.getFirst().message(locale)
				+ ((all.size() > 1) ? getTranslation(locale, "onboarding.ReviewStep.andMore", all.size() - 1) : "");
	}

	private String identifier(DraftValues values, Locale locale) {
		return orDash(SupplierIdentifier.named(values.get(DraftField.SCHEME), values.get(DraftField.IDENTIFIER),
				(key) -> getTranslation(locale, key)));
	}

	private static String country(DraftValues values, Locale locale) {
		String code = values.get(DraftField.COUNTRY);
		return orDash(code.isEmpty() ? "" : CountryBox.name(code, locale));
	}

	private static String orDash(String value) {
		return value.isEmpty() ? "–" : value;
	}

	private static Section facts(WizardStep step, Consumer<WizardStep> go, Component content) {
		Button edit = Texts.text(new Button(), "onboarding.ReviewStep.edit");
		edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		edit.addClickListener((event) -> go.accept(step));
		Texts.follow(edit, (locale) -> edit.setAriaLabel(edit.getTranslation(locale, "onboarding.ReviewStep.edit")
				+ " – " + edit.getTranslation(locale, step.titleKey())));
		Div head = new Div(Texts.text(new H2(), step.titleKey()), edit);
		head.addClassName("review-head");
		Section section = new Section(head, content);
		section.addClassName("card");
		return section;
	}

	private static FactList answers(FactList facts, DraftValues values, Questionnaire questionnaire) {
		for (Question question : questionnaire.questions()) {
			String answer = values.get(DraftValues.question(question.key()));
			if (!answer.isEmpty()) {
				facts.fact(question.wording()::in,
						(locale) -> question.words(answer, locale, facts.getTranslation(locale, "questionnaire.yes"),
								facts.getTranslation(locale, "questionnaire.no")));
			}
		}
		return facts;
	}

	private static Map<String, String> answersOf(DraftValues values, Questionnaire questionnaire) {
		return questionnaire.questions()
			.stream()
			.collect(Collectors.toMap(Question::key, (question) -> values.get(DraftValues.question(question.key()))));
	}

	private static String tail(String typed) {
		String account = typed.replaceAll("[\\s-]", "");
		return (account.length() > TAIL) ? "•••• " + account.substring(account.length() - TAIL) : "";
	}

	private static void requireConsent(boolean given) {
		if (!given) {
			throw new RuleViolation("onboarding.RegistrationForm.consentMissing");
		}
	}

	boolean isConsentGiven() {
		return this.consent.getValue();
	}

	@Override
	public Component component() {
		return this;
	}

	@Override
	public List<ErrorSummary.Problem> problems() {
		return this.checks.problems();
	}

}
