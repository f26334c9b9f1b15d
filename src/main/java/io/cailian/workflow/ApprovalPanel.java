package io.cailian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.uikit.Formats;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Where a document is in its approval: every step in its order, with who decided, when,
 * for whom and in which words, and who is awaited and for how long. Earlier approvals of
 * the document fold away.
 */
@CssImport("./workflow/approval-panel.css")
public class ApprovalPanel extends Composite<Div> {

	private static final String KEY = "workflow.ApprovalPanel.";

	private final People people;

	private final Formats formats;

	private final Instant now;

	ApprovalPanel(List<ApprovalCourse> courses, People people, Formats formats, Instant now) {
		this.people = people;
		this.formats = formats;
		this.now = now;
		getContent().addClassName("approval-panel");
		getContent().setVisible(!courses.isEmpty());
		Texts.follow(this, (locale) -> show(courses, locale));
	}

	private void show(List<ApprovalCourse> courses, Locale locale) {
		getContent().removeAll();
		if (courses.isEmpty()) {
			return;
		}
		getContent().add(course(courses.getFirst(), locale));
		if (courses.size() > 1) {
			Div earlier = new Div();
			courses.stream().skip(1).forEach((course) -> earlier.add(course(course, locale)));
			getContent().add(new Details(getTranslation(locale, KEY + "earlier", courses.size() - 1), earlier));
		}
	}

	private Component course(ApprovalCourse course, Locale locale) {
		Span asked = new Span(getTranslation(locale, KEY + "asked",
				course.requesterName().orElseGet(() -> name(course.requestedBy(), locale)),
				this.formats.shortInstant(course.openedAt(), locale)));
		Div head = new Div(new StatusBadge(tone(course.state()), KEY + "state." + course.state()), asked);
		head.addClassName("approval-head");
		course.rules().ifPresent((number) -> head.add(new Span(getTranslation(locale, KEY + "rules", number))));
		course.together()
			.ifPresent((amount) -> head
				.add(new Span(getTranslation(locale, KEY + "together", this.formats.money(amount, locale)))));
		course.parts().forEach((part) -> head.add(new Anchor(part.route(), part.number())));
		OrderedList steps = new OrderedList();
		steps.addClassName("approval-steps");
		course.steps().forEach((step) -> steps.add(step(step, locale)));
		return new Div(head, steps);
	}

	private ListItem step(ApprovalCourse.Step step, Locale locale) {
		Span name = new Span(step.name().in(locale));
		name.addClassName("approval-step-name");
		Div line = new Div(name);
		if (step.votes().size() > 1) {
			line.add(new Span(getTranslation(locale, KEY + "needed", step.needed(), step.votes().size())));
		}
		line.addClassName("approval-step-line");
		UnorderedList votes = new UnorderedList();
		step.votes().forEach((vote) -> votes.add(vote(vote, locale)));
		ListItem item = new ListItem(line);
		if (!step.origin().isEmpty()) {
			Span origin = new Span(step.origin());
			origin.addClassName("approval-origin");
			item.add(origin);
		}
		item.add(votes);
		if (step.isPresent()) {
			item.addClassName("approval-present");
			item.getElement().setAttribute("aria-current", "step");
		}
		return item;
	}

	private ListItem vote(ApprovalCourse.Vote vote, Locale locale) {
		Div line = new Div(new StatusBadge(tone(vote.state()), KEY + "vote." + vote.state()),
				new Span(who(vote, locale)));
		line.addClassName("approval-vote");
		ListItem item = new ListItem(line);
		when(vote, locale).ifPresent((when) -> {
			Span time = new Span(when);
			time.addClassName("approval-when");
			line.add(time);
		});
		vote.escalations().forEach((escalation) -> {
			Span late = new Span(getTranslation(locale, KEY + "escalated",
					this.formats.shortInstant(escalation.at(), locale), name(escalation.to(), locale)));
			late.addClassName("approval-when");
			item.add(late);
		});
		vote.comment().filter((words) -> !words.isBlank()).ifPresent((words) -> {
			Paragraph comment = new Paragraph(words);
			comment.addClassName("approval-comment");
			item.add(comment);
		});
		if (!vote.questions().isEmpty()) {
			item.add(new QuestionThread(vote.questions(), this.people, this.formats, locale));
		}
		return item;
	}

	private String who(ApprovalCourse.Vote vote, Locale locale) {
		Optional<UserId> acting = vote.decidedBy().or(vote::holder);
		if (acting.isPresent()) {
			String name = name(acting.get(), locale);
			return vote.onBehalfOf()
				.filter((other) -> !other.equals(acting.get()))
				.map((other) -> getTranslation(locale, KEY + "onBehalf", name, name(other, locale)))
				.orElse(name);
		}
		return vote.role()
			.map((role) -> getTranslation(locale, "workflow.role." + role))
			.orElseGet(() -> vote.people()
				.stream()
				.map((person) -> name(person, locale))
				.sorted()
				.collect(Collectors.joining(getTranslation(locale, KEY + "or"))));
	}

	private Optional<String> when(ApprovalCourse.Vote vote, Locale locale) {
		if (vote.decidedAt().isPresent()) {
			return vote.decidedAt().map((at) -> this.formats.shortInstant(at, locale));
		}
		if (vote.state() != SeatState.OPEN) {
			return Optional.empty();
		}
		Instant since = vote.since().orElseThrow();
		String waiting = getTranslation(locale, KEY + "since", this.formats.shortInstant(since, locale));
		return Optional.of(vote.due()
			.map((due) -> waiting + getTranslation(locale, KEY + (due.isBefore(this.now) ? "late" : "due"),
					this.formats.shortInstant(due, locale)))
			.orElse(waiting));
	}

	private String name(UserId person, Locale locale) {
		return this.people.nameOf(person, locale);
	}

	private static Tone tone(CaseState state) {
		return switch (state) {
			case OPEN -> Tone.INFO;
			case APPROVED -> Tone.SUCCESS;
			case REJECTED -> Tone.DANGER;
			case RETURNED -> Tone.WARNING;
			case WITHDRAWN -> Tone.NEUTRAL;
		};
	}

	private static Tone tone(SeatState state) {
		return switch (state) {
			case OPEN -> Tone.INFO;
			case APPROVED, SKIPPED -> Tone.SUCCESS;
			case REJECTED -> Tone.DANGER;
			case RETURNED -> Tone.WARNING;
			case WAITING, NOT_NEEDED -> Tone.NEUTRAL;
		};
	}

}
