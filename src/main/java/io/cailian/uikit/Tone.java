package io.cailian.uikit;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * What a status means to the reader. Each tone has an icon of its own, so that nobody
 * depends on telling colours apart.
 */
public enum Tone {

	NEUTRAL(VaadinIcon.CIRCLE_THIN), INFO(VaadinIcon.HOURGLASS), SUCCESS(VaadinIcon.CHECK_CIRCLE_O),
	WARNING(VaadinIcon.WARNING), DANGER(VaadinIcon.CLOSE_CIRCLE_O);

	private final VaadinIcon icon;

	Tone(VaadinIcon icon) {
		this.icon = icon;
	}

	VaadinIcon icon() {
		return this.icon;
	}

	String className() {
		return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
	}

}
