package io.cailian.uikit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;

/**
 * Puts what is wrong with a field both at the field and into the summary of its form. A
 * field whose text cannot be read has no value; without this it would be saved as empty.
 */
public final class FieldProblems {

	private FieldProblems() {
	}

	/**
	 * Adds a problem if what stands in the field cannot be read or is out of range.
	 * @param violation what to say if the field itself does not know better
	 */
	public static <F extends Component & HasValidation> void unreadable(F field, RuleViolation violation,
			List<ErrorSummary.Problem> problems) {
		if (field.isInvalid()) {
			add(field, (field instanceof AmountField amount) ? amount.unreadable().orElse(violation) : violation,
					problems);
		}
	}

	/** Adds a problem if nothing stands in the field. */
	public static <F extends Component & HasValidation & HasValue<?, ?>> void required(F field,
			List<ErrorSummary.Problem> problems) {
		boolean missing = field.isEmpty() || (field.getValue() instanceof String text && text.isBlank());
		field.setInvalid(missing);
		if (missing) {
			add(field, new RuleViolation("uikit.ComponentTexts.required"), problems);
		}
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

	/** Marks a field with what is wrong, which then follows the language. */
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
			if (this.words != null && this.marks.isInvalid() && this.text.equals(this.marks.getErrorMessage())) {
				say(this.words, this.words.apply(locale));
			}
		}

	}

}
