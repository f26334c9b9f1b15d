package io.cailian.approval.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.cailian.apikit.InvalidInput;
import io.cailian.approval.Condition;
import io.cailian.approval.RowOutcome;
import io.cailian.approval.RuleRow;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/**
 * One row of the rules: when it counts and what follows. What is wrong is said at its
 * field, and the dialog stays open with everything typed.
 */
class RowDialog extends FormDialog {

	private static final String KEY = "approval.RowDialog.";

	private final RuleWords words;

	private final Consumer<RuleRow> onDone;

	private final ErrorSummary errors = new ErrorSummary();

	private final TextField name = Texts.label(new TextField(), KEY + "name");

	private final Div conditions = new Div();

	private final Div outcomes = new Div();

	RowDialog(RuleWords words, Optional<RuleRow> present, Consumer<RuleRow> onDone) {
		this.words = words;
		this.onDone = onDone;
		this.name.setMaxLength(RuleRow.MAX_NAME);
		this.name.setRequiredIndicatorVisible(true);
		this.name.setManualValidation(true);
		this.name.setWidthFull();
		Texts.helper(this.name, KEY + "nameHint");
		addClassName("rule-dialog");
		setWidth("min(56rem, 96vw)");
		Texts.follow(this,
				(locale) -> setHeaderTitle(getTranslation(locale, KEY + (present.isPresent() ? "edit" : "add"))));
		Button addCondition = adding("addCondition", () -> add(new ConditionEditor(words)).focus());
		Button addOutcome = adding("addOutcome", () -> add(new OutcomeEditor(words)).focus());
		add(this.errors, this.name, section("when", this.conditions, addCondition),
				section("then", this.outcomes, addOutcome));
		present.ifPresent(this::show);
		if (present.isEmpty()) {
			add(new OutcomeEditor(words));
		}
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button done = Texts.text(new Button(), KEY + "done");
		done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		done.addClickListener((event) -> done());
		done.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
		getFooter().add(cancel, done);
		setCloseOnOutsideClick(false);
		this.name.focus();
	}

	private void show(RuleRow row) {
		this.name.setValue(row.name());
		row.conditions().forEach((condition) -> add(new ConditionEditor(this.words)).show(condition));
		row.outcomes().forEach((outcome) -> add(new OutcomeEditor(this.words)).show(outcome));
	}

	/**
	 * Says what was found wrong with the row when it was saved.
	 * @param faults with pointers that begin at the row, such as {@code /when/0}
	 */
	void tell(List<InvalidInput.Fault> faults) {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		for (InvalidInput.Fault fault : faults) {
			String[] way = fault.pointer().split("/");
			RuleViolation violation = new RuleViolation(fault.messageKey(), fault.args().toArray());
			int index = (way.length > 2) ? Integer.parseInt(way[2]) : 0;
			if (way.length > 2 && way[1].equals("when") && index < conditions().size()) {
				int from = problems.size();
				conditions().get(index).tell(violation, problems);
				within(KEY + "condition", index, problems, from);
			}
			else if (way.length > 2 && way[1].equals("then") && index < outcomes().size()) {
				int from = problems.size();
				outcomes().get(index).tell(violation, problems);
				within(KEY + "outcome", index, problems, from);
			}
			else {
				FieldProblems.add(this.name, violation, problems);
			}
		}
		this.errors.show(problems);
	}

	private void done() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		FieldProblems.required(this.name, problems);
		List<Condition> when = read(conditions(), KEY + "condition", problems, (editor) -> editor.read(problems));
		List<RowOutcome> then = read(outcomes(), KEY + "outcome", problems, (editor) -> editor.read(problems));
		if (problems.isEmpty()) {
			try {
				RuleRow row = new RuleRow(this.name.getValue(), when, then);
				close();
				this.onDone.accept(row);
				return;
			}
			catch (RuleViolation violation) {
				FieldProblems.add(this.name, violation, problems);
			}
		}
		this.errors.show(problems);
	}

	private <E, T> List<T> read(List<E> editors, String key, List<ErrorSummary.Problem> problems,
			Function<E, Optional<T>> reading) {
		List<T> all = new ArrayList<>();
		for (int i = 0; i < editors.size(); i++) {
			int from = problems.size();
			reading.apply(editors.get(i)).ifPresent(all::add);
			within(key, i, problems, from);
		}
		return all;
	}

	private void within(String key, int index, List<ErrorSummary.Problem> problems, int from) {
		problems.subList(from, problems.size())
			.replaceAll((problem) -> problem.within((locale) -> getTranslation(locale, key, index + 1)));
	}

	private List<ConditionEditor> conditions() {
		return this.conditions.getChildren().map(ConditionEditor.class::cast).toList();
	}

	private List<OutcomeEditor> outcomes() {
		return this.outcomes.getChildren().map(OutcomeEditor.class::cast).toList();
	}

	private ConditionEditor add(ConditionEditor editor) {
		this.conditions.add(editor);
		return editor;
	}

	private OutcomeEditor add(OutcomeEditor editor) {
		this.outcomes.add(editor);
		return editor;
	}

	private Section section(String word, Component list, Button adding) {
		Paragraph hint = Texts.text(new Paragraph(), KEY + word + "Hint");
		hint.addClassName("form-section-hint");
		Section section = new Section(Texts.text(new H3(), KEY + word), hint, list, adding);
		section.addClassName("rule-section");
		return section;
	}

	private static Button adding(String word, Runnable action) {
		Button add = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + word);
		add.addThemeVariants(ButtonVariant.LUMO_SMALL);
		add.addClickListener((event) -> action.run());
		return add;
	}

}
