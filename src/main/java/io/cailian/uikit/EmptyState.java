package io.cailian.uikit;

import java.util.Locale;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Stands where a list has no rows: says what will be listed here and offers the first
 * thing to do.
 */
public class EmptyState extends Composite<Div> {

	public EmptyState(VaadinIcon symbol, String titleKey, String hintKey, Component... actions) {
		this(symbol, titleKey, Texts.text(new Paragraph(), hintKey), actions);
	}

	/** The same with a hint that is put together anew in every language. */
	public EmptyState(VaadinIcon symbol, String titleKey, Function<Locale, String> hint) {
		this(symbol, titleKey, following(hint));
	}

	private EmptyState(VaadinIcon symbol, String titleKey, Paragraph hint, Component... actions) {
		Icon icon = symbol.create();
		icon.getElement().setAttribute("aria-hidden", "true");
		Span title = Texts.text(new Span(), titleKey);
		title.addClassName("empty-state-title");
		Div buttons = new Div(actions);
		buttons.addClassName("empty-state-actions");
		getContent().addClassName("empty-state");
		getContent().add(icon, title, hint, buttons);
	}

	private static Paragraph following(Function<Locale, String> text) {
		Paragraph hint = new Paragraph();
		Texts.follow(hint, (locale) -> hint.setText(text.apply(locale)));
		return hint;
	}

}
