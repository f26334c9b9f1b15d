package io.cailian.catalog.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.AttributeChoice;
import io.cailian.catalog.AttributeDetails;
import io.cailian.catalog.AttributeDraft;
import io.cailian.catalog.AttributeForm;
import io.cailian.catalog.AttributeId;
import io.cailian.catalog.AttributeKind;
import io.cailian.catalog.CatalogNames;
import io.cailian.classification.CategoryId;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where a purchasing manager says what the items of a category are described by. Choices
 * are written one a line: code, Chinese name, English name.
 */
class AttributeDialog extends ProposalDialog {

	private static final String KEY = "catalog.AttributeDialog.";

	private static final String BETWEEN = " | ";

	private final AttributeAdministration administration;

	private final CategoryId category;

	private final Optional<AttributeDetails> present;

	private final AttributeId id;

	private final TextField code = field(KEY + "code", AttributeDraft.MAX_CODE);

	private final Select<AttributeKind> kind = Texts.label(new Select<>(), KEY + "kind");

	private final TextField nameZh = field(KEY + "nameZh", CatalogNames.MAX_LABEL);

	private final TextField nameEn = field(KEY + "nameEn", CatalogNames.MAX_LABEL);

	private final TextField unit = field(KEY + "unit", AttributeForm.MAX_UNIT);

	private final IntegerField decimals = Texts.label(new IntegerField(), KEY + "decimals");

	private final AmountField lowest = Texts.label(new AmountField().signed(), KEY + "lowest");

	private final AmountField highest = Texts.label(new AmountField().signed(), KEY + "highest");

	private final TextArea choices = Texts.label(new TextArea(), KEY + "choices");

	private final Checkbox required = Texts.label(new Checkbox(), KEY + "required");

	private final Checkbox searchable = Texts.label(new Checkbox(), KEY + "searchable");

	AttributeDialog(AttributeAdministration administration, CategoryId category, Optional<AttributeDetails> present,
			Runnable onSaved) {
		super(KEY, onSaved);
		this.administration = administration;
		this.category = category;
		this.present = present;
		this.id = present.map(AttributeDetails::id).orElseGet(AttributeId::next);
		this.kind.setItems(AttributeKind.values());
		Texts.follow(this.kind, (locale) -> this.kind
			.setItemLabelGenerator((each) -> getTranslation(locale, "catalog.AttributeKind." + each)));
		this.decimals.setMin(0);
		this.decimals.setMax(AttributeForm.MAX_DECIMALS);
		this.decimals.setStepButtonsVisible(true);
		this.decimals.setManualValidation(true);
		this.choices.setMinRows(4);
		this.choices.setManualValidation(true);
		this.code.setRequiredIndicatorVisible(true);
		this.nameZh.setRequiredIndicatorVisible(true);
		this.choices.setRequiredIndicatorVisible(true);
		Texts.helper(this.code, KEY + "codeHint");
		Texts.helper(this.nameEn, KEY + "nameHint");
		Texts.helper(this.choices, KEY + "choicesHint");
		Texts.helper(this.searchable, KEY + "searchableHint");
		this.kind.setValue(AttributeKind.TEXT);
		this.decimals.setValue(0);
		this.searchable.setValue(true);
		present.ifPresent(this::fill);
		half(this.code, this.kind);
		half(this.nameZh, this.nameEn);
		half(this.unit, this.decimals, this.lowest, this.highest);
		wide(this.choices);
		half(this.required, this.searchable);
		this.kind.addValueChangeListener((event) -> showWhatTheKindNeeds());
		showWhatTheKindNeeds();
	}

	private void fill(AttributeDetails attribute) {
		AttributeForm form = attribute.form();
		this.code.setValue(attribute.code());
		this.code.setReadOnly(true);
		this.kind.setValue(form.kind());
		this.kind.setReadOnly(attribute.used());
		this.nameZh.setValue(attribute.names().zh());
		this.nameEn.setValue(attribute.names().en());
		this.unit.setValue(form.unit());
		this.unit.setReadOnly(attribute.used());
		this.decimals.setValue(form.decimals());
		this.lowest.setValue(form.lowest());
		this.highest.setValue(form.highest());
		this.choices.setValue(form.choices()
			.stream()
			.map((choice) -> choice.code() + BETWEEN + choice.nameZh() + BETWEEN + choice.nameEn())
			.collect(Collectors.joining("\n")));
		this.required.setValue(attribute.required());
		this.searchable.setValue(attribute.searchable());
		if (attribute.used()) {
			Texts.helper(this.kind, KEY + "used");
		}
	}

	private void showWhatTheKindNeeds() {
		boolean number = this.kind.getValue() == AttributeKind.NUMBER;
		List.<Component>of(this.unit, this.decimals, this.lowest, this.highest)
			.forEach((field) -> field.setVisible(number));
		this.choices.setVisible(this.kind.getValue() == AttributeKind.CHOICE);
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		required(this.code, problems);
		if (this.nameZh.getValue().isBlank() && this.nameEn.getValue().isBlank()) {
			required(this.nameZh, problems);
		}
		if (this.kind.getValue() == AttributeKind.NUMBER) {
			required(this.decimals, problems);
			FieldProblems.optional(this.lowest, problems);
			FieldProblems.optional(this.highest, problems);
		}
		if (this.kind.getValue() == AttributeKind.CHOICE) {
			required(this.choices, problems);
		}
	}

	@Override
	protected void send() {
		AttributeDraft draft = new AttributeDraft(this.id, this.category, this.code.getValue(),
				new CatalogNames(this.nameZh.getValue(), this.nameEn.getValue()), form(), this.required.getValue(),
				this.searchable.getValue());
		this.present.ifPresentOrElse((attribute) -> this.administration.change(draft, attribute.version()),
				() -> this.administration.define(draft));
	}

	private AttributeForm form() {
		return switch (this.kind.getValue()) {
			case NUMBER -> AttributeForm.number(this.unit.getValue(), decimals(this.decimals.getValue()),
					this.lowest.getValue(), this.highest.getValue());
			case CHOICE -> AttributeForm.choice(typedChoices().toArray(AttributeChoice[]::new));
			default -> AttributeForm.of(this.kind.getValue());
		};
	}

	private static int decimals(@Nullable Integer typed) {
		return (typed != null) ? typed : 0;
	}

	private List<AttributeChoice> typedChoices() {
		List<AttributeChoice> typed = new ArrayList<>();
		for (String line : this.choices.getValue().lines().filter((each) -> !each.isBlank()).toList()) {
			List<String> parts = Arrays.stream(line.split("[|｜]", -1)).map(String::strip).toList();
			if (parts.size() > 3) {
				throw new RuleViolation("catalog.AttributeDialog.choiceLine", line.strip());
			}
			String zh = (parts.size() > 1) ? parts.get(1) : parts.getFirst();
			typed.add(new AttributeChoice(parts.getFirst(), zh, (parts.size() > 2) ? parts.get(2) : ""));
		}
		return typed;
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return switch (ruleKey) {
			case "catalog.Names.length" -> this.nameZh;
			case "catalog.AttributeForm.unit" -> this.unit;
			case "catalog.AttributeForm.decimals" -> this.decimals;
			case "catalog.AttributeForm.limit" -> this.lowest;
			case "catalog.AttributeForm.range" -> this.highest;
			case "catalog.CategoryAttribute.kindUsed" -> this.kind;
			case "catalog.AttributeForm.choices", "catalog.AttributeForm.tooManyChoices",
					"catalog.AttributeForm.sameChoice", "catalog.AttributeChoice.code",
					"catalog.AttributeDialog.choiceLine", "catalog.CategoryAttribute.choiceUsed" ->
				this.choices;
			default -> this.code;
		};
	}

	private static TextField field(String key, int length) {
		TextField field = Texts.label(new TextField(), key);
		field.setMaxLength(length);
		field.setManualValidation(true);
		return field;
	}

}
