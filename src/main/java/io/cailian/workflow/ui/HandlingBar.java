package io.cailian.workflow.ui;

import java.time.Clock;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.workflow.Hindrance;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.TaskHandling;
import io.cailian.workflow.TaskQuestioning;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/**
 * What can be done with the open task short of deciding: only what the reader may do is
 * there.
 */
class HandlingBar extends Composite<Div> {

	private static final String KEY = "workflow.HandlingBar.";

	private final InboxEntry entry;

	private final TaskHandling handling;

	private final TaskQuestioning questioning;

	private final Clock clock;

	private final Runnable onChange;

	HandlingBar(InboxEntry entry, TaskHandling handling, TaskQuestioning questioning, CurrentUser reader, Clock clock,
			Runnable onChange) {
		this.entry = entry;
		this.handling = handling;
		this.questioning = questioning;
		this.clock = clock;
		this.onChange = onChange;
		getContent().addClassName("handling-bar");
		boolean waits = entry.decided().isEmpty();
		boolean asked = isAsked();
		if (isClaimable()) {
			add("claim", this::claim);
		}
		if (asked) {
			add("ask", this::ask);
		}
		boolean admin = waits && reader.has(Roles.ADMIN);
		if (entry.holder() != null && (asked || admin)) {
			add("release", () -> now("released", () -> handling.release(entry.taskId())));
		}
		if (asked) {
			add("putOff",
					() -> new PutOffDialog(this.clock, (until) -> this.handling.putOff(entry.taskId(), until), onChange)
						.open());
			add("forward", this::forward);
			add("addApprover", this::addApprover);
		}
		if (admin) {
			add("reassign", this::reassign);
		}
	}

	/** Takes the task in hand, if nobody has it and the reader may. */
	void claim() {
		if (isClaimable()) {
			now("claimed", () -> this.handling.claim(this.entry.taskId()));
		}
	}

	/** Opens what is needed to ask a colleague, if the reader is to decide. */
	void ask() {
		if (isAsked()) {
			new QuestionDialog(this.entry.taskId(), this.entry.requestedBy(), this.questioning, this.onChange).open();
		}
	}

	private boolean isClaimable() {
		return isAsked() && this.entry.holder() == null && this.entry.hindered().isEmpty();
	}

	private boolean isAsked() {
		return this.entry.decided().isEmpty()
				&& this.entry.hindered().filter((hindrance) -> hindrance != Hindrance.ABOVE_LIMIT).isEmpty();
	}

	private void add(String name, Runnable action) {
		Button button = Texts.text(new Button(), KEY + name);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		button.addClickListener((event) -> action.run());
		getContent().add(button);
	}

	private void now(String done, Runnable action) {
		action.run();
		Notices.success(KEY + done, this.entry.number());
		this.onChange.run();
	}

	private void forward() {
		new ColleagueDialog("workflow.ForwardDialog.", this.handling.colleagues(this.entry.taskId()), false,
				(person, turn, reason) -> this.handling.forward(this.entry.taskId(), person, reason), this.onChange)
			.open();
	}

	private void addApprover() {
		new ColleagueDialog("workflow.AddApproverDialog.", this.handling.colleagues(this.entry.taskId()), true,
				(person, turn, reason) -> this.handling.addApprover(this.entry.taskId(), person, turn, reason),
				this.onChange)
			.open();
	}

	private void reassign() {
		new ColleagueDialog("workflow.ReassignDialog.", this.handling.colleagues(this.entry.taskId()), false,
				(person, turn, reason) -> this.handling.reassign(this.entry.taskId(), person, reason), this.onChange)
			.open();
	}

}
