package io.cailian.uikit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;

/**
 * Puts what is wrong with a field both at the field and into the summary of its form. A
 * field whose text cannot be read has no value; without this it would be saved as empty.
 */
public final class FieldProblems {

	private FieldProblems() {
	}

	/** What is wrong with what was typed into a field, if it is no value of the field. */
	public static Optional<RuleViolation> unreadable(Component field) {
		return switch (field) {
			case AmountField amount -> amount.unreadable();
			case InstantField instant -> instant.unreadable();
			case DatePicker day -> unreadable(day, new RuleViolation("uikit.ComponentTexts.badDate"));
			case TimePicker time -> unreadable(time, new RuleViolation("uikit.ComponentTexts.badTime"));
			case IntegerField number -> unreadable(number,
					new RuleViolation("uikit.ComponentTexts.badNumber", number.getMin(), number.getMax()));
			default -> Optional.empty();
		};
	}

	/** By the field's own rules, for it alone knows what was typed. */
	static <V, F extends Component & HasValue<?, V> & HasValidator<V>> Optional<RuleViolation> unreadable(F field,
			RuleViolation violation) {
		return field.getDefaultValidator().apply(field.getValue(), new ValueContext(new Binder<>(), field)).isError()
				? Optional.of(violation) : Optional.empty();
	}

	/**
	 * Adds a problem if what was typed into the field cannot be read or is out of range.
	 * @param violation what to say if the field itself does not know better
	 */
	public static <F extends Component & HasValidation> void unreadable(F field, RuleViolation violation,
			List<ErrorSummary.Problem> problems) {
		Optional<RuleViolation> own = unreadable(field);
		field.setInvalid(own.isPresent());
		own.ifPresent((problem) -> add(field, (field instanceof AmountField) ? problem : violation, problems));
	}

	/** Adds a problem if nothing stands in the field, or nothing that can be read. */
	public static <F extends Component & HasValidation & HasValue<?, ?>> void required(F field,
			List<ErrorSummary.Problem> problems) {
		boolean missing = field.isEmpty() || (field.getValue() instanceof String text && text.isBlank());
		Optional<RuleViolation> problem = missing
				? Optional.of(unreadable(field).orElse(new RuleViolation("uikit.ComponentTexts.required")))
				: Optional.<RuleViolation>empty();
		field.setInvalid(problem.isPresent());
		problem.ifPresent((violation) -> add(field, violation, problems));
	}

	/** Adds a problem if what was typed into a field that may be empty cannot be read. */
	public static <F extends Component & HasValidation> void optional(F field, List<ErrorSummary.Problem> problems) {
		Optional<RuleViolation> problem = unreadable(field);
		field.setInvalid(problem.isPresent());
		problem.ifPresent((violation) -> add(field, violation, problems));
	}

	/** Says of the problems found from an index on that they belong to a line. */
	public static void ofLine(Component form, int position, List<ErrorSummary.Problem> problems, int from) {
		problems.subList(from, problems.size())
			.replaceAll((problem) -> problem
				.within((locale) -> form.getTranslation(locale, "uikit.FieldProblems.line", position)));
	}

	public static <F extends Component & HasValidation> void add(F field, RuleViolation violation,
			List<ErrorSummary.Problem> problems) {
		say(field, field, violation);
		problems.add(new ErrorSummary.Problem(field, violation));
	}

	/**
	 * Marks a field with what is wrong, which then follows the language and goes as soon
	 * as the value of the field is another.
	 */
	public static void say(Component field, HasValidation marks, RuleViolation violation) {
		say(field, marks, (locale) -> field.getTranslation(locale, violation.messageKey(), violation.args().toArray()));
	}

	/** Marks a field with words that follow the language. */
	public static void say(Component field, HasValidation marks, Function<Locale, String> words) {
		Said said = ComponentUtil.getData(field, Said.class);
		if (said == null) {
			said = new Said(marks);
			ComponentUtil.setData(field, Said.class, said);
			Texts.follow(field, said::again);
			if (field instanceof HasValue<?, ?> value) {
				Said here = said;
				value.addValueChangeListener((event) -> here.over());
			}
		}
		said.say(words, words.apply(UI.getCurrent().getLocale()));
	}

	/** What stands at a field, until somebody else writes there. */
	private static final class Said {

		private final HasValidation marks;

		private @Nullable Function<Locale, String> words;

		private String text = "";

		Said(HasValidation marks) {
			this.marks = marks;
		}

		void say(Function<Locale, String> wrong, String written) {
			this.words = wrong;
			this.text = written;
			this.marks.setErrorMessage(this.text);
			this.marks.setInvalid(true);
		}

		void again(Locale locale) {
			if (this.words != null && isSaid()) {
				say(this.words, this.words.apply(locale));
			}
		}

		/** Something else stands in the field now; the next check says what of it. */
		void over() {
			if (isSaid()) {
				this.marks.setInvalid(false);
			}
		}

		private boolean isSaid() {
			return this.marks.isInvalid() && this.text.equals(this.marks.getErrorMessage());
		}

	}

}
