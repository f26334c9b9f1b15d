package io.cailian.workflow.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.identity.People;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.workflow.QuestionDetails;
import io.cailian.workflow.QuestionThread;
import io.cailian.workflow.TaskQuestioning;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * What was asked about the open task, and where the one who is asked answers. News from
 * others come in without disturbing an answer being typed.
 */
class QuestionSection extends Composite<Section> {

	private static final String KEY = "workflow.QuestionSection.";

	private final String taskId;

	private final TaskQuestioning questioning;

	private final People people;

	private final Formats formats;

	private final Div thread = new Div();

	private final TextArea answer = Texts.label(new TextArea(), KEY + "answer");

	private final Div form = new Div();

	private @Nullable QuestionDetails awaited;

	private List<QuestionDetails> shown = List.of();

	QuestionSection(String taskId, TaskQuestioning questioning, People people, Formats formats, Runnable onAnswer) {
		this.taskId = taskId;
		this.questioning = questioning;
		this.people = people;
		this.formats = formats;
		this.answer.setMaxLength(TaskQuestioning.MAX_LENGTH);
		this.answer.setRequiredIndicatorVisible(true);
		this.answer.setManualValidation(true);
		this.answer.setMinRows(2);
		this.answer.setMaxRows(6);
		this.answer.setWidthFull();
		this.answer.setValueChangeMode(ValueChangeMode.EAGER);
		this.answer.addValueChangeListener((event) -> this.answer.setInvalid(false));
		Button send = Texts.text(new Button(), KEY + "send");
		send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		send.addClickListener((event) -> send(onAnswer));
		this.form.add(this.answer, send);
		this.form.addClassName("question-answer");
		Shortcuts.addShortcutListener(this.form, () -> send(onAnswer), Key.ENTER, KeyModifier.CONTROL)
			.listenOn(this.form);
		getContent().addClassName("task-section");
		getContent().add(Texts.text(new H3(), KEY + "title"), this.thread, this.form);
		Texts.follow(this, this::say);
		refresh();
	}

	/** Reads again what was asked and answered. */
	void refresh() {
		List<QuestionDetails> found = this.questioning.about(this.taskId);
		if (!found.equals(this.shown)) {
			this.shown = found;
			say(getLocale());
		}
		Optional<QuestionDetails> next = found.stream().filter(QuestionDetails::awaitsReader).findFirst();
		QuestionDetails before = this.awaited;
		if (before != null && next.filter((question) -> question.id().equals(before.id())).isEmpty()) {
			this.answer.clear();
		}
		this.awaited = next.orElse(null);
		this.form.setVisible(next.isPresent());
		getContent().setVisible(!found.isEmpty());
	}

	private void say(Locale locale) {
		this.thread.removeAll();
		this.thread.add(new QuestionThread(this.shown, this.people, this.formats, locale));
	}

	private void send(Runnable onAnswer) {
		if (this.awaited == null) {
			return;
		}
		try {
			this.questioning.answer(this.awaited.id(), this.answer.getValue());
		}
		catch (RuleViolation violation) {
			if (!violation.messageKey().startsWith("workflow.question.words")) {
				throw violation;
			}
			FieldProblems.say(this.answer, this.answer, violation);
			this.answer.focus();
			return;
		}
		Notices.success(KEY + "sent");
		refresh();
		onAnswer.run();
	}

}
