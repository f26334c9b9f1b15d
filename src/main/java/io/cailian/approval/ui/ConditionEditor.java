package io.cailian.approval.ui;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.cailian.approval.Condition;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;
import io.cailian.workflow.spi.DocumentAttribute;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;

/**
 * One condition: what is asked about, how it is compared, and with what.
 */
class ConditionEditor extends Composite<Div> {

	private static final String KEY = "approval.ConditionEditor.";

	private final RuleWords words;

	private final ComboBox<DocumentAttribute> attribute;

	private final ComboBox<Comparison> comparison = Boxes.constants(KEY + "comparison", List.of(Comparison.values()),
			KEY + "Comparison.");

	private final AmountField from = Texts.label(new AmountField(), KEY + "from");

	private final AmountField below = Texts.label(new AmountField(), KEY + "below");

	private final MultiSelectComboBox<DocumentAttribute.Option> values = Texts.label(new MultiSelectComboBox<>(),
			KEY + "values");

	ConditionEditor(RuleWords words) {
		this.words = words;
		this.attribute = Boxes.choice(KEY + "attribute", words.attributes(),
				(each, locale) -> words.name(each.code(), locale));
		this.values.setManualValidation(true);
		this.values.setRequiredIndicatorVisible(true);
		this.from.setRequiredIndicatorVisible(true);
		this.below.setRequiredIndicatorVisible(true);
		Texts.follow(this.values, (locale) -> this.values.setItemLabelGenerator((option) -> option.name(locale)));
		this.attribute.addValueChangeListener((event) -> asks(event.getValue()));
		this.comparison.addValueChangeListener((event) -> showWhatBelongs());
		getContent().addClassName("rule-part");
		getContent().add(this.attribute, this.comparison, this.from, this.below, this.values,
				Boxes.remove(KEY + "remove", () -> getElement().removeFromParent()));
		this.attribute.setValue(words.attributes().getFirst());
	}

	void focus() {
		this.attribute.focus();
	}

	void show(Condition condition) {
		this.attribute.setValue(this.words.attributes()
			.stream()
			.filter((each) -> each.code().equals(condition.attribute()))
			.findFirst()
			.orElse(null));
		switch (condition) {
			case Condition.Range range -> {
				this.comparison.setValue(range.from().isEmpty() ? Comparison.BELOW
						: range.below().isEmpty() ? Comparison.FROM : Comparison.BETWEEN);
				range.from().ifPresent(this.from::setValue);
				range.below().ifPresent(this.below::setValue);
			}
			case Condition.Choice choice -> {
				this.comparison.setValue(choice.among() ? Comparison.AMONG : Comparison.NONE_OF);
				List<DocumentAttribute.Option> chosen = choice.values()
					.stream()
					.map((code) -> this.words.option(choice.attribute(), code))
					.toList();
				offer(Stream.concat(this.words.options(choice.attribute()).stream(), chosen.stream()));
				this.values.setValue(new LinkedHashSet<>(chosen));
			}
			case Condition.Flag flag -> this.comparison.setValue(flag.wanted() ? Comparison.YES : Comparison.NO);
		}
	}

	Optional<Condition> read(List<ErrorSummary.Problem> problems) {
		int before = problems.size();
		FieldProblems.required(this.attribute, problems);
		FieldProblems.required(this.comparison, problems);
		Comparison how = this.comparison.getValue();
		if (problems.size() > before || how == null) {
			return Optional.empty();
		}
		if (how.hasFrom) {
			FieldProblems.required(this.from, problems);
		}
		if (how.hasBelow) {
			FieldProblems.required(this.below, problems);
		}
		if (how.kind == DocumentAttribute.Kind.CHOICE) {
			FieldProblems.required(this.values, problems);
		}
		if (problems.size() > before) {
			return Optional.empty();
		}
		try {
			return Optional.of(made(this.attribute.getValue().code(), how));
		}
		catch (RuleViolation violation) {
			tell(violation, problems);
			return Optional.empty();
		}
	}

	/** Says what is wrong with the condition where it is wrong. */
	void tell(RuleViolation violation, List<ErrorSummary.Problem> problems) {
		Comparison how = this.comparison.getValue();
		switch (violation.messageKey()) {
			case "approval.RuleChecking.attribute" -> FieldProblems.add(this.attribute, violation, problems);
			case "approval.RuleChecking.kind" -> FieldProblems.add(this.comparison, violation, problems);
			default -> {
				if (how != null && how.kind == DocumentAttribute.Kind.CHOICE) {
					FieldProblems.add(this.values, violation, problems);
				}
				else {
					FieldProblems.add((how == Comparison.FROM) ? this.from : this.below, violation, problems);
				}
			}
		}
	}

	private Condition made(String code, Comparison how) {
		return switch (how.kind) {
			case NUMBER -> new Condition.Range(code, how.hasFrom ? value(this.from) : Optional.empty(),
					how.hasBelow ? value(this.below) : Optional.empty());
			case CHOICE -> new Condition.Choice(code, how == Comparison.AMONG,
					this.values.getValue().stream().map(DocumentAttribute.Option::code).toList());
			case FLAG -> new Condition.Flag(code, how == Comparison.YES);
		};
	}

	private static Optional<BigDecimal> value(AmountField field) {
		return field.getOptionalValue().map((value) -> value);
	}

	private void asks(DocumentAttribute asked) {
		List<Comparison> fitting = Arrays.stream(Comparison.values())
			.filter((each) -> asked != null && each.kind == asked.kind())
			.toList();
		Comparison chosen = this.comparison.getValue();
		this.comparison.setItems(
				(item, typed) -> Pinyin.matches(getTranslation(KEY + "Comparison." + item.name()), typed), fitting);
		this.comparison.setValue(fitting.contains(chosen) ? chosen : fitting.stream().findFirst().orElse(null));
		offer((asked != null) ? this.words.options(asked.code()).stream() : Stream.empty());
		String suffix = (asked != null && asked.code().equals(Condition.AMOUNT)) ? this.words.currency() : "";
		this.from.setPlaceholder(suffix);
		this.below.setPlaceholder(suffix);
		showWhatBelongs();
	}

	private void offer(Stream<DocumentAttribute.Option> options) {
		this.values.setItems((option, typed) -> Pinyin.matches(option.code() + " " + option.zh() + " " + option.en(),
				Objects.requireNonNullElse(typed, "")), options.distinct().toList());
	}

	private void showWhatBelongs() {
		Comparison how = this.comparison.getValue();
		this.from.setVisible(how != null && how.hasFrom);
		this.below.setVisible(how != null && how.hasBelow);
		this.values.setVisible(how != null && how.kind == DocumentAttribute.Kind.CHOICE);
	}

	/** How what a document says is compared with what the row asks. */
	enum Comparison {

		FROM(DocumentAttribute.Kind.NUMBER, true, false), BELOW(DocumentAttribute.Kind.NUMBER, false, true),
		BETWEEN(DocumentAttribute.Kind.NUMBER, true, true), AMONG(DocumentAttribute.Kind.CHOICE, false, false),
		NONE_OF(DocumentAttribute.Kind.CHOICE, false, false), YES(DocumentAttribute.Kind.FLAG, false, false),
		NO(DocumentAttribute.Kind.FLAG, false, false);

		private final DocumentAttribute.Kind kind;

		private final boolean hasFrom;

		private final boolean hasBelow;

		Comparison(DocumentAttribute.Kind kind, boolean hasFrom, boolean hasBelow) {
			this.kind = kind;
			this.hasFrom = hasFrom;
			this.hasBelow = hasBelow;
		}

	}

}
