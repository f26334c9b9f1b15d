package io.cailian.workflow.ui;

import java.time.Clock;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.workflow.Hindrance;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.TaskHandling;

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

	private final Runnable question;

	private final Clock clock;

	private final Runnable onChange;

	private final boolean asked;

	private final boolean claimable;

	HandlingBar(InboxEntry entry, TaskHandling handling, Runnable question, CurrentUser reader, Clock clock,
			Runnable onChange) {
		this.entry = entry;
		this.handling = handling;
		this.question = question;
		this.clock = clock;
		this.onChange = onChange;
		getContent().addClassName("handling-bar");
		boolean waits = entry.decided().isEmpty();
		this.asked = waits && entry.hindered().filter((hindrance) -> hindrance != Hindrance.ABOVE_LIMIT).isEmpty();
		this.claimable = this.asked && entry.holder() == null && entry.hindered().isEmpty();
		if (this.claimable) {
			add("claim", this::claim);
		}
		if (this.asked) {
			add("ask", this::ask);
		}
		boolean admin = waits && reader.has(Roles.ADMIN);
		if (entry.holder() != null && (this.asked || admin)) {
			add("release", () -> now("released", () -> handling.release(entry.taskId())));
		}
		if (this.asked) {
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

	/** Takes the task in hand, if the reader can. */
	final void claim() {
		if (this.claimable) {
			now("claimed", () -> this.handling.claim(this.entry.taskId()));
		}
	}

	/** Opens what is needed to ask a colleague, if the reader is to decide. */
	final void ask() {
		if (this.asked) {
			this.question.run();
		}
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
