package io.cailian.uikit;

import io.cailian.kernel.RuleViolation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/**
 * Short messages about what just happened, in the reader's language.
 */
public final class Notices {

	private static final int SHORT = 4000;

	private static final int UNTIL_CLOSED = 0;

	private Notices() {
	}

	public static void success(String key, Object... args) {
		show(VaadinIcon.CHECK_CIRCLE_O, NotificationVariant.LUMO_SUCCESS, SHORT, key, args);
	}

	public static void info(String key, Object... args) {
		show(VaadinIcon.INFO_CIRCLE_O, NotificationVariant.LUMO_CONTRAST, SHORT, key, args);
	}

	/** Stays until the reader closes it. */
	public static void problem(String key, Object... args) {
		show(VaadinIcon.WARNING, NotificationVariant.LUMO_ERROR, UNTIL_CLOSED, key, args);
	}

	public static void problem(RuleViolation violation) {
		problem(violation.messageKey(), violation.args().toArray());
	}

	private static void show(VaadinIcon symbol, NotificationVariant variant, int duration, String key, Object... args) {
		UI ui = UI.getCurrent();
		Icon icon = symbol.create();
		icon.getElement().setAttribute("aria-hidden", "true");
		Div text = new Div(ui.getTranslation(key, args));
		text.addClassName("notice-text");
		Notification notice = new Notification();
		Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), (event) -> notice.close());
		close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
		close.setAriaLabel(ui.getTranslation("uikit.Notices.close"));
		Div line = new Div(icon, text, close);
		line.addClassName("notice");
		notice.add(line);
		notice.addThemeVariants(variant);
		notice.setDuration(duration);
		notice.setPosition(Notification.Position.BOTTOM_START);
		notice.setAssertive(variant == NotificationVariant.LUMO_ERROR);
		notice.open();
	}

}
