package io.cailian.uikit;

import java.time.Instant;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/**
 * What happened to a document, in order: who, when, what and why.
 */
public class Timeline extends Composite<OrderedList> {

	private final Formats formats;

	private List<Entry> entries = List.of();

	public Timeline(Formats formats) {
		this.formats = formats;
		getContent().addClassName("timeline");
		Texts.follow(this, (locale) -> render());
	}

	/** Replaces the entries; they appear in the order given. */
	public void show(List<Entry> newEntries) {
		this.entries = List.copyOf(newEntries);
		render();
	}

	private void render() {
		getContent().removeAll();
		this.entries.forEach((entry) -> getContent().add(item(entry)));
	}

	private ListItem item(Entry entry) {
		Icon icon = entry.tone().icon().create();
		icon.getElement().setAttribute("aria-hidden", "true");
		Span what = new Span(getTranslation(entry.whatKey(), entry.args().toArray()));
		what.addClassName("timeline-what");
		Span when = new Span(this.formats.instant(entry.at(), getLocale()));
		when.addClassName("timeline-when");
		Div text = new Div(what, new Span(entry.who()), when);
		text.addClassName("timeline-text");
		if (!entry.detail().isBlank()) {
			text.add(new Paragraph(entry.detail()));
		}
		ListItem item = new ListItem(icon, text);
		item.addClassName(entry.tone().className());
		return item;
	}

	/**
	 * One thing that happened.
	 *
	 * @param detail a reason or comment in the words of the person, or empty
	 */
	public record Entry(Instant at, String who, Tone tone, String whatKey, List<Object> args, String detail) {

		public Entry(Instant at, String who, Tone tone, String whatKey) {
			this(at, who, tone, whatKey, List.of(), "");
		}

	}

}
