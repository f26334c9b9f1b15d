package io.cailian.onboarding.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.cailian.identity.People;
import io.cailian.onboarding.ApplicationDetails;
import io.cailian.onboarding.Exchange;

import io.cailian.uikit.Formats;
import io.cailian.uikit.Timeline;
import io.cailian.uikit.Tone;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Subject;
import org.springframework.stereotype.Component;

import com.vaadin.flow.component.UI;

/**
 * Tells what happened to an application, the newest first: by whom, when and why.
 */
@Component
class ApplicationTimeline {

	private static final String KEY = "onboarding.ApplicationTimeline.";

	private final Decisions decisions;

	private final People people;

	private final Formats formats;

	ApplicationTimeline(Decisions decisions, People people, Formats formats) {
		this.decisions = decisions;
		this.people = people;
		this.formats = formats;
	}

	Timeline of(ApplicationDetails application) {
		List<Timeline.Entry> entries = new ArrayList<>();
		entries.add(new Timeline.Entry(application.submittedAt(), application.contact().name(), Tone.NEUTRAL,
				KEY + "applied"));
		for (Exchange exchange : application.exchanges()) {
			if (exchange.answeredAt() != null) {
				entries.add(new Timeline.Entry(exchange.answeredAt(), application.contact().name(), Tone.INFO,
						KEY + "answered", List.of(), exchange.answer()));
			}
		}
		this.decisions.history(new Subject("APPLICATION", application.id().value()))
			.forEach((decision) -> entries.add(entry(decision, UI.getCurrent().getLocale())));
		entries.sort(Comparator.comparing(Timeline.Entry::at).reversed());
		Timeline timeline = new Timeline(this.formats);
		timeline.show(entries);
		return timeline;
	}

	private Timeline.Entry entry(Decision decision, Locale locale) {
		Tone tone = switch (decision.outcome()) {
			case APPROVED -> Tone.SUCCESS;
			case REJECTED -> Tone.DANGER;
			case RETURNED -> Tone.WARNING;
		};
		String reason = decision.reason();
		return new Timeline.Entry(decision.at(), this.people.nameOf(decision.by(), locale), tone,
				KEY + decision.outcome(), List.of(), (reason != null) ? reason : "");
	}

}
