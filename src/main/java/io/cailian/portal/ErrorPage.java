package io.cailian.portal;

import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * What all pages about a failure look like: what happened, what it means, a way on.
 */
class ErrorPage extends Composite<Div> {

	ErrorPage() {
		getContent().addClassNames("page", "error-page");
	}

	void explain(VaadinIcon symbol, String titleKey, String hintKey) {
		Anchor home = Texts.text(new Anchor("/"), "portal.ErrorPage.home");
		getContent().removeAll();
		getContent().add(new EmptyState(symbol, titleKey, hintKey, home));
	}

	void add(String key, Object... args) {
		getContent().add(Texts.text(new Paragraph(), key, args));
	}

}
