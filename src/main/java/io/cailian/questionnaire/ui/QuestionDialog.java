package io.cailian.questionnaire.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.Choice;
import io.cailian.questionnaire.Question;
import io.cailian.questionnaire.QuestionType;
import io.cailian.questionnaire.Wording;
import io.cailian.uikit.Texts;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/**
 * One question: its wording in both languages, the kind of its answer, and what goes with
 * that kind. Choices are written one a line, {@code code | 中文 | English}.
 */
class QuestionDialog extends EditDialog {

	private static final String KEY = "questionnaire.QuestionDialog.";

	private static final int WITH_ENGLISH = 3;

	private final TextField key = text("key");

	private final ComboBox<QuestionType> type = Texts.label(new ComboBox<>(), KEY + "type");

	private final TextField zh = text("zh");

	private final TextField en = text("en");

	private final TextField hintZh = text("hintZh");

	private final TextField hintEn = text("hintEn");

	private final Checkbox required = Texts.label(new Checkbox(true), KEY + "required");

	private final TextField unit = text("unit");

	private final TextField min = text("min");

	private final TextField max = text("max");

	private final TextArea choices = Texts.label(new TextArea(), KEY + "choices");

	private final ComboBox<String> knockOut = Texts.label(new ComboBox<>(), KEY + "knockOut");

	private final Consumer<Question> action;

	QuestionDialog(Optional<Question> present, Consumer<Question> action) {
		super(KEY + "title");
		this.action = action;
		Texts.helper(this.key, KEY + "keyHint");
		Texts.helper(this.choices, KEY + "choicesHint");
		this.type.setItems(QuestionType.values());
		Texts.follow(this.type, (locale) -> this.type
			.setItemLabelGenerator((each) -> this.type.getTranslation(locale, "questionnaire.QuestionType." + each)));
		this.knockOut.setItems(Question.YES, Question.NO);
		this.knockOut.setClearButtonVisible(true);
		Texts.follow(this.knockOut, (locale) -> this.knockOut.setItemLabelGenerator((answer) -> this.knockOut
			.getTranslation(locale, answer.equals(Question.YES) ? "questionnaire.yes" : "questionnaire.no")));
		this.type.addValueChangeListener((event) -> showWhatBelongs());
		this.type.setValue(QuestionType.TEXT);
		present.ifPresent(this::show);
		field(this.key);
		field(this.type);
		wide(this.zh);
		wide(this.en);
		field(this.hintZh);
		field(this.hintEn);
		field(this.required);
		field(this.unit);
		field(this.min);
		field(this.max);
		wide(this.choices);
		field(this.knockOut);
		showWhatBelongs();
	}

	private void show(Question question) {
		this.key.setValue(question.key());
		this.type.setValue(question.type());
		this.zh.setValue(question.wording().zh());
		this.en.setValue(question.wording().en());
		this.hintZh.setValue(question.hint().zh());
		this.hintEn.setValue(question.hint().en());
		this.required.setValue(question.required());
		this.unit.setValue(question.unit());
		this.min.setValue(words(question.min()));
		this.max.setValue(words(question.max()));
		this.choices.setValue(question.choices()
			.stream()
			.map((choice) -> choice.code() + " | " + choice.wording().zh() + " | " + choice.wording().en())
			.collect(Collectors.joining("\n")));
		if (question.knockOut() != null) {
			this.knockOut.setValue(question.knockOut() ? Question.YES : Question.NO);
		}
	}

	private void showWhatBelongs() {
		boolean number = this.type.getValue() == QuestionType.NUMBER;
		this.unit.setVisible(number);
		this.min.setVisible(number);
		this.max.setVisible(number);
		this.choices.setVisible(this.type.getValue() != null && this.type.getValue().isChoice());
		this.knockOut.setVisible(this.type.getValue() == QuestionType.YES_NO);
	}

	@Override
	void save() {
		QuestionType chosen = this.type.getOptionalValue().orElseThrow(() -> new RuleViolation(KEY + "typeMissing"));
		boolean number = chosen == QuestionType.NUMBER;
		this.action.accept(new Question(this.key.getValue(), chosen,
				new Wording(this.zh.getValue(), this.en.getValue()),
				new Wording(this.hintZh.getValue(), this.hintEn.getValue()), this.required.getValue(),
				number ? this.unit.getValue() : "", number ? bound(this.min) : null, number ? bound(this.max) : null,
				chosen.isChoice() ? written() : List.of(), (chosen == QuestionType.YES_NO)
						? this.knockOut.getOptionalValue().map(Question.YES::equals).orElse(null) : null));
	}

	private List<Choice> written() {
		return this.choices.getValue().lines().filter((line) -> !line.isBlank()).map((line) -> {
			String[] parts = line.split("\\|", WITH_ENGLISH);
			String chinese = (parts.length > 1) ? parts[1] : "";
			return new Choice(parts[0], new Wording(chinese, (parts.length == WITH_ENGLISH) ? parts[2] : ""));
		}).toList();
	}

	private static @Nullable BigDecimal bound(TextField field) {
		if (field.getValue().isBlank()) {
			return null;
		}
		try {
			return new BigDecimal(field.getValue().strip());
		}
		catch (NumberFormatException ex) {
			throw new RuleViolation("questionnaire.Question.noNumber");
		}
	}

	private static String words(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : "";
	}

	private static TextField text(String name) {
		return Texts.label(new TextField(), KEY + name);
	}

}
