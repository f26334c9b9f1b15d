package io.cailian.uikit;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;

/**
 * Puts what is wrong with a field both at the field and into the summary of its form. A
 * field whose text cannot be read has no value; without this it would be saved as empty.
 */
public final class FieldProblems {

	private FieldProblems() {
	}

	/**
	 * Adds a problem if what stands in the field cannot be read or is out of range.
	 * @param message what to say if the field itself has no words for it
	 */
	public static <F extends Component & HasValidation> void unreadable(F field, String message,
			List<ErrorSummary.Problem> problems) {
		if (field.isInvalid()) {
			String own = field.getErrorMessage();
			add(field, (own == null || own.isBlank()) ? message : own, problems);
		}
	}

	/** Adds a problem if nothing stands in the field. */
	public static <F extends Component & HasValidation & HasValue<?, ?>> void required(F field,
			List<ErrorSummary.Problem> problems) {
		boolean missing = field.isEmpty() || (field.getValue() instanceof String text && text.isBlank());
		field.setInvalid(missing);
		if (missing) {
			add(field, field.getTranslation("uikit.ComponentTexts.required"), problems);
		}
	}

	/** Says of the problems found from an index on that they belong to a line. */
	public static void ofLine(Component form, int position, List<ErrorSummary.Problem> problems, int from) {
		String line = form.getTranslation("uikit.FieldProblems.line", position);
		problems.subList(from, problems.size()).replaceAll((problem) -> problem.within(line));
	}

	public static <F extends Component & HasValidation> void add(F field, String message,
			List<ErrorSummary.Problem> problems) {
		field.setErrorMessage(message);
		field.setInvalid(true);
		problems.add(new ErrorSummary.Problem(field, message));
	}

}
