package io.cailian.uikit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.cailian.kernel.RuleViolation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;

/**
 * Fields that say what is wrong by the same rules the services apply: each when it is
 * left, all of them when the form is sent, and always in the language now chosen. What
 * cannot be read fails before any rule.
 */
public class CheckedFields {

	private final List<Checked<?>> all = new ArrayList<>();

	/** A field whose value must pass a rule that throws {@link RuleViolation}. */
	public <V, F extends Component & HasValue<?, V> & HasValidationProperties> F add(F field, Consumer<V> rule) {
		Checked<V> checked = new Checked<>(field, field, field, rule);
		this.all.add(checked);
		field.setManualValidation(true);
		field.addValueChangeListener((event) -> checked.show(checked.problem()));
		if (field instanceof HasValidator<?> validator) {
			// what cannot be read changes no value
			validator.addValidationStatusChangeListener((event) -> checked.show(checked.problem()));
		}
		Texts.follow(field, (locale) -> checked.sayAgain());
		return field;
	}

	/**
	 * Checks every field and marks the ones that fail, in the order in which they stand.
	 */
	public List<ErrorSummary.Problem> problems() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		for (Checked<?> checked : this.all) {
			Optional<RuleViolation> problem = checked.problem();
			checked.show(problem);
			problem.ifPresent((violation) -> problems.add(new ErrorSummary.Problem(checked.component(), violation)));
		}
		return ErrorSummary.inOrder(problems);
	}

	/** Forgets every field, as before the form is built anew. */
	public void clear() {
		this.all.clear();
	}

	/** Checks one field now, as after something it depends on changed. */
	public void check(Component field) {
		this.all.stream()
			.filter((checked) -> checked.component() == field)
			.forEach((checked) -> checked.show(checked.problem()));
	}

	private record Checked<V>(Component component, HasValue<?, V> value, HasValidationProperties marks,
			Consumer<V> rule) {

		Optional<RuleViolation> problem() {
			Optional<RuleViolation> unreadable = FieldProblems.unreadable(this.component);
			if (unreadable.isPresent()) {
				return unreadable;
			}
			try {
				this.rule.accept(this.value.getValue());
				return Optional.empty();
			}
			catch (RuleViolation violation) {
				return Optional.of(violation);
			}
		}

		void show(Optional<RuleViolation> problem) {
			this.marks.setErrorMessage(problem.map(this::words).orElse(""));
			this.marks.setInvalid(problem.isPresent());
		}

		void sayAgain() {
			if (this.marks.isInvalid()) {
				show(problem());
			}
		}

		String words(RuleViolation violation) {
			return this.component.getTranslation(violation.messageKey(), violation.args().toArray());
		}

	}

}
