package io.cailian.workflow.ui;

import java.util.List;
import java.util.Locale;

import io.cailian.identity.People;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Timeline;
import io.cailian.uikit.Tone;
import io.cailian.workflow.ApprovalPanel;
import io.cailian.workflow.Decision;
import io.cailian.workflow.InboxDetails;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.ProcessPicture;
import io.cailian.workflow.spi.SubjectDocument;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * All that a decider reads on one page: facts, documents, earlier decisions, the process,
 * and at the foot what they can do.
 */
class TaskPreview extends Composite<Article> {

	private static final String KEY = "workflow.TaskPreview.";

	private final Formats formats;

	private final People people;

	private final DecisionBar bar;

	private final Div body = new Div();

	private final Section facts;

	TaskPreview(InboxDetails details, ApprovalPanel approval, ProcessPicture picture, DecisionBar bar, Runnable back,
			Formats formats, People people, Locale locale) {
		this.formats = formats;
		this.people = people;
		this.bar = bar;
		this.body.addClassName("task-body");
		this.facts = section("facts", facts(details, locale));
		this.body.add(this.facts, section("documents", documents(details.documents())), section("approval", approval),
				section("history", history(details.history(), locale)), section("process", picture));
		Div scroller = new Div(header(details, back, locale), this.body);
		scroller.addClassName("task-scroller");
		getContent().addClassName("task-preview");
		getContent().add(scroller, bar);
	}

	/** Puts what can be done with the task short of deciding above all. */
	void handle(Component actions) {
		this.body.addComponentAsFirst(actions);
	}

	/** Puts what is to be done before the decision right below the facts. */
	void add(String titleKey, Component content) {
		Section part = new Section(Texts.text(new H3(), titleKey), content);
		part.addClassName("task-section");
		this.body.addComponentAtIndex(this.body.indexOf(this.facts) + 1, part);
	}

	/** Puts what was asked above the facts, where whoever is to answer sees it first. */
	void ask(Component questions) {
		this.body.addComponentAtIndex(this.body.indexOf(this.facts), questions);
	}

	DecisionBar bar() {
		return this.bar;
	}

	private Header header(InboxDetails details, Runnable back, Locale locale) {
		InboxEntry entry = details.entry();
		Button toList = Texts.ariaLabel(new Button(VaadinIcon.ARROW_LEFT.create()), KEY + "back");
		toList.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		toList.addClassName("task-back");
		toList.addClickListener((event) -> back.run());
		Span number = new Span(entry.number());
		number.addClassName("task-number");
		Div line = new Div(number,
				new StatusBadge(Tone.INFO, "workflow.process." + entry.process() + "." + entry.step()));
		line.addClassName("task-line");
		Div text = new Div(line, new H2(entry.title(locale)));
		text.addClassName("task-title");
		Header header = new Header(toList, text);
		if (!details.route().isEmpty()) {
			header.add(Texts.text(new Anchor(details.route()), KEY + "wholeDocument"));
		}
		header.addClassName("task-header");
		return header;
	}

	private FactList facts(InboxDetails details, Locale locale) {
		InboxEntry entry = details.entry();
		FactList facts = new FactList();
		if (entry.supplierName() != null && !isSaid(entry.supplierName(), details)) {
			facts.fact(KEY + "supplier", entry.supplierName());
		}
		if (entry.amount() != null) {
			facts.fact(KEY + "amount", this.formats.money(entry.amount(), locale));
		}
		details.facts().forEach((fact) -> facts.translatedFact(fact.label(), fact.value(), fact.route()));
		facts.fact(KEY + "requestedBy", entry.requester(this.people, locale));
		facts.fact(KEY + "waitingSince", this.formats.instant(entry.waitingSince(), locale));
		if (entry.holder() != null) {
			facts.fact(KEY + "holder", this.people.nameOf(entry.holder(), locale));
		}
		if (entry.onBehalfOf() != null) {
			facts.fact(KEY + "onBehalfOf", this.people.nameOf(entry.onBehalfOf(), locale));
		}
		if (entry.putOffUntil() != null) {
			facts.fact(KEY + "putOffUntil", this.formats.instant(entry.putOffUntil(), locale));
		}
		if (entry.dueAt() != null) {
			facts.fact(KEY + "due", this.formats.instant(entry.dueAt(), locale));
		}
		return facts;
	}

	/** The document's own facts often name the company already. */
	private static boolean isSaid(String name, InboxDetails details) {
		return details.facts().stream().anyMatch((fact) -> fact.value().equals(name));
	}

	private Component documents(List<SubjectDocument> documents) {
		if (documents.isEmpty()) {
			return Texts.text(new Paragraph(), KEY + "noDocuments");
		}
		UnorderedList list = new UnorderedList();
		list.addClassName("task-documents");
		for (SubjectDocument document : documents) {
			Anchor link = new Anchor(document.handler(), "");
			link.setText(document.name());
			Span size = new Span(size(document.size()));
			size.addClassName("task-size");
			list.add(new ListItem(link, size));
		}
		return list;
	}

	private Component history(List<Decision> decisions, Locale locale) {
		if (decisions.isEmpty()) {
			return Texts.text(new Paragraph(), KEY + "noHistory");
		}
		Timeline timeline = new Timeline(this.formats);
		timeline.show(decisions.stream().map((decision) -> entry(decision, locale)).toList());
		return timeline;
	}

	private Timeline.Entry entry(Decision decision, Locale locale) {
		Tone tone = switch (decision.outcome()) {
			case APPROVED -> Tone.SUCCESS;
			case REJECTED -> Tone.DANGER;
			case RETURNED -> Tone.WARNING;
		};
		String step = getTranslation(locale, "workflow.process." + decision.process() + "." + decision.step());
		String reason = decision.reason();
		return new Timeline.Entry(decision.at(), this.people.nameOf(decision.by(), locale), tone,
				"workflow.Outcome." + decision.outcome(), List.of(step), (reason != null) ? reason : "");
	}

	private static Section section(String name, Component content) {
		Section section = new Section(Texts.text(new H3(), KEY + name), content);
		section.addClassName("task-section");
		return section;
	}

	private static String size(long bytes) {
		long kilobytes = Math.max(1, Math.round(bytes / 1024.0));
		return (kilobytes < 1024) ? kilobytes + " kB" : "%.1f MB".formatted(kilobytes / 1024.0);
	}

}
