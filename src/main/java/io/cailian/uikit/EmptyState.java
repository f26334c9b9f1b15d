package io.cailian.uikit;

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
		Icon icon = symbol.create();
		icon.getElement().setAttribute("aria-hidden", "true");
		Span title = Texts.text(new Span(), titleKey);
		title.addClassName("empty-state-title");
		Div buttons = new Div(actions);
		buttons.addClassName("empty-state-actions");
		getContent().addClassName("empty-state");
		getContent().add(icon, title, Texts.text(new Paragraph(), hintKey), buttons);
	}

}
