package io.cailian.approval.ui;

import java.util.List;
import java.util.Optional;

import io.cailian.approval.RowOutcome;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * One thing that follows from a row: somebody is asked, or a text is shown or keeps the
 * document back.
 */
class OutcomeEditor extends Composite<Div> {

	private static final String KEY = "approval.OutcomeEditor.";

	private final ComboBox<Kind> kind = Boxes.constants(KEY + "kind", List.of(Kind.values()), KEY + "Kind.");

	private final StepEditor step;

	private final TextArea text = Texts.label(new TextArea(), KEY + "text");

	OutcomeEditor(RuleWords words) {
		this.step = new StepEditor(words);
		this.text.setMaxLength(RowOutcome.MAX_TEXT);
		this.text.setManualValidation(true);
		this.text.setRequiredIndicatorVisible(true);
		this.text.addClassName("rule-text");
		this.kind.addValueChangeListener((event) -> {
			this.step.setVisible(event.getValue() == Kind.ASK);
			this.text.setVisible(event.getValue() != null && event.getValue() != Kind.ASK);
		});
		this.kind.setValue(Kind.ASK);
		getContent().addClassName("rule-part");
		getContent().add(this.kind, this.step, this.text,
				Boxes.remove(KEY + "remove", () -> getElement().removeFromParent()));
	}

	void focus() {
		this.kind.focus();
	}

	void show(RowOutcome outcome) {
		switch (outcome) {
			case RowOutcome.Approvers approvers -> {
				this.kind.setValue(Kind.ASK);
				this.step.show(approvers.step());
			}
			case RowOutcome.Warning warning -> show(Kind.WARN, warning.text());
			case RowOutcome.SubmissionBlocker blocker -> show(Kind.BLOCK_SUBMISSION, blocker.text());
			case RowOutcome.ApprovalBlocker blocker -> show(Kind.BLOCK_APPROVAL, blocker.text());
		}
	}

	private void show(Kind chosen, String said) {
		this.kind.setValue(chosen);
		this.text.setValue(said);
	}

	Optional<RowOutcome> read(List<ErrorSummary.Problem> problems) {
		int before = problems.size();
		FieldProblems.required(this.kind, problems);
		Kind chosen = this.kind.getValue();
		if (chosen == null) {
			return Optional.empty();
		}
		if (chosen == Kind.ASK) {
			return this.step.read(problems).map(RowOutcome.Approvers::new);
		}
		FieldProblems.required(this.text, problems);
		if (problems.size() > before) {
			return Optional.empty();
		}
		try {
			return Optional.of(said(chosen, this.text.getValue()));
		}
		catch (RuleViolation violation) {
			FieldProblems.add(this.text, violation, problems);
			return Optional.empty();
		}
	}

	/** Says what is wrong with the outcome where it is wrong. */
	void tell(RuleViolation violation, List<ErrorSummary.Problem> problems) {
		if (this.kind.getValue() == Kind.ASK) {
			this.step.tell(violation, problems);
		}
		else {
			FieldProblems.add(this.text, violation, problems);
		}
	}

	private static RowOutcome said(Kind chosen, String said) {
		return switch (chosen) {
			case WARN -> new RowOutcome.Warning(said);
			case BLOCK_SUBMISSION -> new RowOutcome.SubmissionBlocker(said);
			case BLOCK_APPROVAL -> new RowOutcome.ApprovalBlocker(said);
			case ASK -> throw new IllegalStateException("a step is no text");
		};
	}

	/** What can follow from a row. */
	enum Kind {

		ASK, WARN, BLOCK_SUBMISSION, BLOCK_APPROVAL

	}

}
