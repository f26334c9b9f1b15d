package io.cailian.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/**
 * Says in a word where a document stands: icon, text and colour together.
 */
public class StatusBadge extends Composite<Span> {

	/** A badge whose text follows the language. */
	public StatusBadge(Tone tone, String key, Object... args) {
		Icon icon = tone.icon().create();
		icon.getElement().setAttribute("aria-hidden", "true");
		getContent().addClassNames("status-badge", tone.className());
		getContent().add(icon, Texts.text(new Span(), key, args));
	}

}
