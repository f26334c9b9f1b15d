package io.cailian.questionnaire;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.Texts;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * The questions of a questionnaire as fields, each of the kind of its answer, checked at
 * the field, and in both languages. An answer that speaks against the company is told
 * kindly, right where it is given.
 */
public class QuestionnaireFields extends Composite<Div> {

	private final Map<Question, Answer> answers = new LinkedHashMap<>();

	private final CheckedFields checks = new CheckedFields();

	private final Function<Question, FileAnswer> files;

	private final Runnable changed;

	/**
	 * Fields for a questionnaire.
	 * @param changed run after every change
	 */
	public QuestionnaireFields(Questionnaire questionnaire, Function<Question, FileAnswer> files, Runnable changed) {
		this.files = files;
		this.changed = changed;
		getContent().addClassName("questionnaire-fields");
		questionnaire.sections().forEach((section) -> getContent().add(section(section)));
	}

	/** The answers as given, by the key of their question, not checked yet. */
	public Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		this.answers.forEach((question, answer) -> values.put(question.key(), answer.get().get()));
		return values;
	}

	/** Shows these answers; what is of no use to a field leaves it empty. */
	public void show(Map<String, String> values) {
		this.answers.forEach((question, answer) -> {
			String value = values.getOrDefault(question.key(), "");
			if (!value.equals(answer.get().get())) {
				answer.set().accept(value);
			}
		});
	}

	/** Checks every answer and marks those that fail. */
	public List<ErrorSummary.Problem> problems() {
		List<ErrorSummary.Problem> problems = new ArrayList<>(this.checks.problems());
		this.answers.forEach((question, answer) -> answer.file().ifPresent((file) -> {
			Optional<RuleViolation> violation = violation(question, file.value());
			file.problem(violation);
			violation.ifPresent((wrong) -> problems
				.add(new ErrorSummary.Problem(file.component(), (locale) -> question.wording().in(locale) + " – "
						+ getTranslation(locale, wrong.messageKey(), wrong.args().toArray()))));
		}));
		return problems;
	}

	private Section section(io.cailian.questionnaire.Section asked) {
		H2 title = new H2();
		Texts.follow(title, (locale) -> title.setText(asked.title().in(locale)));
		Section section = new Section(title);
		section.addClassNames("card", "form-section");
		asked.questions().forEach((question) -> section.add(field(question)));
		return section;
	}

	private Component field(Question question) {
		return switch (question.type()) {
			case TEXT -> text(question);
			case NUMBER -> number(question);
			case DATE -> date(question);
			case SINGLE_CHOICE -> one(question, question.choices().stream().map(Choice::code).toList());
			case YES_NO -> yesOrNo(question);
			case MULTIPLE_CHOICE -> several(question);
			case FILE -> file(question);
		};
	}

	private Component text(Question question) {
		TextArea field = named(new TextArea(), question);
		field.setMaxRows(6);
		field.setValueChangeMode(ValueChangeMode.LAZY);
		field.setRequiredIndicatorVisible(question.required());
		this.checks.add(field, question::check);
		return keep(question, field, Function.identity(), Function.identity());
	}

	private Component number(Question question) {
		TextField field = named(new TextField(), question);
		field.setValueChangeMode(ValueChangeMode.LAZY);
		field.setRequiredIndicatorVisible(question.required());
		field.getElement().setAttribute("inputmode", "decimal");
		if (!question.unit().isEmpty()) {
			field.setSuffixComponent(new Span(question.unit()));
		}
		this.checks.add(field, (typed) -> question.check(ungrouped(typed)));
		return keep(question, field, QuestionnaireFields::ungrouped, Function.identity());
	}

	private Component date(Question question) {
		DatePicker field = named(ComponentTexts.on(new DatePicker()), question);
		field.setRequiredIndicatorVisible(question.required());
		this.checks.add(field, (day) -> question.check(Objects.toString(day, "")));
		return keep(question, field, (day) -> Objects.toString(day, ""), QuestionnaireFields::day);
	}

	private RadioButtonGroup<String> one(Question question, List<String> codes) {
		RadioButtonGroup<String> field = named(new RadioButtonGroup<>(), question);
		field.setItems(codes);
		field.setRequiredIndicatorVisible(question.required());
		Texts.follow(field, (locale) -> field.setItemLabelGenerator((code) -> question.words(code, locale,
				field.getTranslation(locale, "questionnaire.yes"), field.getTranslation(locale, "questionnaire.no"))));
		this.checks.add(field, (code) -> question.check(Objects.requireNonNullElse(code, "")));
		keep(question, field, (code) -> Objects.requireNonNullElse(code, ""),
				(answer) -> codes.contains(answer) ? answer : null);
		return field;
	}

	private Component yesOrNo(Question question) {
		RadioButtonGroup<String> field = one(question, List.of(Question.YES, Question.NO));
		if (question.knockOut() == null) {
			return field;
		}
		field.addThemeVariants(RadioGroupVariant.LUMO_HELPER_ABOVE_FIELD);
		Paragraph kindly = Texts.text(new Paragraph(), "questionnaire.knockOut");
		kindly.addClassName("knock-out");
		kindly.getElement().setAttribute("role", "status");
		kindly.setVisible(false);
		field.addValueChangeListener((event) -> kindly
			.setVisible(question.isKnockedOutBy(Objects.requireNonNullElse(event.getValue(), ""))));
		return new Div(field, kindly);
	}

	private Component several(Question question) {
		CheckboxGroup<String> field = named(new CheckboxGroup<>(), question);
		field.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
		List<String> codes = question.choices().stream().map(Choice::code).toList();
		field.setItems(codes);
		field.setRequiredIndicatorVisible(question.required());
		Texts.follow(field, (locale) -> field.setItemLabelGenerator((code) -> question.words(code, locale, "", "")));
		this.checks.add(field, (chosen) -> question.check(String.join(",", chosen)));
		return keep(question, field,
				(chosen) -> codes.stream().filter(chosen::contains).collect(Collectors.joining(",")),
				(answer) -> Arrays.stream(answer.split(",")).filter(codes::contains).collect(Collectors.toSet()));
	}

	private Component file(Question question) {
		FileAnswer file = this.files.apply(question);
		file.onChange(this.changed);
		this.answers.put(question, new Answer(file::value, file::show, Optional.of(file)));
		return file.component();
	}

	private static Optional<RuleViolation> violation(Question question, String answer) {
		try {
			question.check(answer);
			return Optional.empty();
		}
		catch (RuleViolation violation) {
			return Optional.of(violation);
		}
	}

	private <C extends AbstractField<C, V>, V> C keep(Question question, C field, Function<V, String> write,
			Function<String, @Nullable V> read) {
		field.addValueChangeListener((event) -> this.changed.run());
		this.answers.put(question, new Answer(() -> write.apply(field.getValue()), (answer) -> {
			V value = read.apply(answer);
			if (value == null) {
				field.clear();
			}
			else {
				field.setValue(value);
			}
		}, Optional.empty()));
		return field;
	}

	private <C extends Component & HasLabel & HasHelper & HasStyle> C named(C field, Question question) {
		ComponentTexts.on(field);
		field.addClassName("question");
		Texts.follow(field, (locale) -> {
			field.setLabel(question.wording().in(locale));
			field.setHelperText(question.hint().in(locale));
		});
		return field;
	}

	/** People group digits, and write them in full width. */
	private static String ungrouped(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
	}

	private static @Nullable LocalDate day(String answer) {
		try {
			return LocalDate.parse(answer);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private record Answer(Supplier<String> get, Consumer<String> set, Optional<FileAnswer> file) {

	}

}
