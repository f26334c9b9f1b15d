package io.cailian.uikit;

import java.util.Locale;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * The key facts of a document as label and value, in as many columns as the width allows.
 */
public class FactList extends Composite<DescriptionList> {

	public FactList() {
		getContent().addClassName("fact-list");
	}

	/** A fact whose label follows the language; an empty value shows as a dash. */
	public FactList fact(String labelKey, String value) {
		return fact(labelKey, new Span(value.isBlank() ? "–" : value));
	}

	public FactList fact(String labelKey, Component value) {
		return row(Texts.text(new Span(), labelKey), value);
	}

	/** A fact whose label is already in the reader's language. */
	public FactList translatedFact(String label, String value) {
		return row(new Span(label), new Span(value.isBlank() ? "–" : value));
	}

	/** The same with the way to the record it names; an empty route leads nowhere. */
	public FactList translatedFact(String label, String value, String route) {
		return route.isEmpty() ? translatedFact(label, value) : row(new Span(label), new Anchor(route, value));
	}

	/** A fact whose label and value are written anew in every language. */
	public FactList fact(Function<Locale, String> label, Function<Locale, String> value) {
		Span named = new Span();
		Texts.follow(named, (locale) -> named.setText(label.apply(locale)));
		Span said = new Span();
		Texts.follow(said, (locale) -> said.setText(value.apply(locale)));
		return row(named, said);
	}

	public void clear() {
		getContent().removeAll();
	}

	private FactList row(Component label, Component value) {
		DescriptionList.Term term = new DescriptionList.Term();
		term.add(label);
		DescriptionList.Description description = new DescriptionList.Description();
		description.add(value);
		getContent().getElement().appendChild(new Div(term, description).getElement());
		return this;
	}

}
