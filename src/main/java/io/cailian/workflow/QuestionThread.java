package io.cailian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.cailian.identity.People;
import io.cailian.uikit.Formats;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * Questions and answers one below the other, each with who said it to whom and when, in
 * one language.
 */
public class QuestionThread extends Composite<OrderedList> {

	private static final String KEY = "workflow.QuestionThread.";

	private final Formats formats;

	private final Locale locale;

	public QuestionThread(List<QuestionDetails> questions, People people, Formats formats, Locale locale) {
		this.formats = formats;
		this.locale = locale;
		getContent().addClassName("question-thread");
		getContent().getElement().setAttribute("aria-label", getTranslation(locale, KEY + "label"));
		for (QuestionDetails question : questions) {
			String by = people.nameOf(question.by(), locale);
			String of = people.nameOf(question.of(), locale);
			getContent().add(said(getTranslation(locale, KEY + "asks", by, of), question.askedAt(), question.question(),
					"question-asked"));
			if (question.isAnswered()) {
				getContent().add(said(getTranslation(locale, KEY + "answers", of), question.answeredAt().orElseThrow(),
						question.answer().orElseThrow(), "question-answered"));
			}
			else {
				ListItem awaited = new ListItem(getTranslation(locale, KEY + "awaited", of));
				awaited.addClassName("question-awaited");
				getContent().add(awaited);
			}
		}
	}

	private ListItem said(String who, Instant at, String words, String className) {
		Span head = new Span(who);
		head.addClassName("question-who");
		Span time = new Span(this.formats.shortInstant(at, this.locale));
		time.addClassName("question-when");
		Paragraph text = new Paragraph(words);
		text.addClassName("question-words");
		ListItem item = new ListItem(head, time, text);
		item.addClassName(className);
		return item;
	}

}
