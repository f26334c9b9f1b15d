package io.cailian.workflow.ui;

import java.util.List;

import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;
import io.cailian.workflow.TaskQuestioning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Where a colleague is asked about a task; whoever handed the document in is proposed.
 */
class QuestionDialog extends ProposalDialog {

	private static final String KEY = "workflow.QuestionDialog.";

	private final ComboBox<Person> person = Texts.label(new ComboBox<>(), KEY + "person");

	private final TextArea question = Texts.label(new TextArea(), KEY + "question");

	private final String taskId;

	private final TaskQuestioning questioning;

	QuestionDialog(String taskId, UserId requester, TaskQuestioning questioning, Runnable onSent) {
		super(KEY, onSent);
		this.taskId = taskId;
		this.questioning = questioning;
		List<Person> askable = questioning.askable(taskId);
		this.person.setItems(
				(each, typed) -> Pinyin
					.matches(each.nameZh() + " " + each.nameEn() + " " + each.email() + " " + each.id().value(), typed),
				askable);
		this.person.setRequiredIndicatorVisible(true);
		Texts.follow(this.person,
				(locale) -> this.person.setItemLabelGenerator((each) -> each.name(locale) + " · " + each.id().value()));
		askable.stream().filter((each) -> each.id().equals(requester)).findFirst().ifPresent(this.person::setValue);
		this.question.setRequiredIndicatorVisible(true);
		this.question.setMaxLength(TaskQuestioning.MAX_LENGTH);
		this.question.setMinRows(3);
		wide(this.person);
		wide(this.question);
		(this.person.isEmpty() ? this.person : this.question).focus();
	}

	@Override
	protected void send() {
		this.questioning.ask(this.taskId, this.person.getValue().id(), this.question.getValue());
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		required(this.person, problems);
		required(this.question, problems);
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return (ruleKey.startsWith("workflow.question.words") || ruleKey.startsWith("workflow.reason")) ? this.question
				: this.person;
	}

}
