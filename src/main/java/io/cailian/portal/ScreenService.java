package io.cailian.portal;

import java.util.Locale;
import java.util.Objects;

import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.Texts;
import org.springframework.stereotype.Component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;

/**
 * Gives every session our error handling and says in the reader's language when a session
 * has ended or the server cannot be reached.
 */
@Component
class ScreenService implements VaadinServiceInitListener {

	private static final String CONNECTION_TEXTS = """
			const indicator = window.Vaadin && window.Vaadin.connectionIndicator;
			if (indicator) {
				indicator.onlineText = $0;
				indicator.offlineText = $1;
				indicator.reconnectingText = $2;
			}""";

	private final ModuleTranslations translations;

	ScreenService(ModuleTranslations translations) {
		this.translations = translations;
	}

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.getSource().addSessionInitListener((init) -> init.getSession().setErrorHandler(new ErrorHandling()));
		event.getSource().addUIInitListener((init) -> speakOfTheConnection(init.getUI()));
		event.getSource()
			.setSystemMessagesProvider(
					(info) -> messages(Objects.requireNonNullElse(info.getLocale(), Locale.SIMPLIFIED_CHINESE)));
	}

	private static void speakOfTheConnection(UI ui) {
		Texts.follow(ui,
				(locale) -> ui.getPage()
					.executeJs(CONNECTION_TEXTS, ui.getTranslation(locale, "portal.Connection.online"),
							ui.getTranslation(locale, "portal.Connection.offline"),
							ui.getTranslation(locale, "portal.Connection.reconnecting")));
	}

	private SystemMessages messages(Locale locale) {
		CustomizedSystemMessages messages = new CustomizedSystemMessages();
		messages.setSessionExpiredNotificationEnabled(true);
		messages.setSessionExpiredCaption(text("sessionExpired", locale));
		messages.setSessionExpiredMessage(text("sessionExpiredHint", locale));
		messages.setInternalErrorCaption(text("internalError", locale));
		messages.setInternalErrorMessage(text("internalErrorHint", locale));
		messages.setCookiesDisabledNotificationEnabled(true);
		messages.setCookiesDisabledCaption(text("cookiesDisabled", locale));
		messages.setCookiesDisabledMessage(text("cookiesDisabledHint", locale));
		return messages;
	}

	private String text(String name, Locale locale) {
		return this.translations.getTranslation("portal.SystemMessages." + name, locale);
	}

}
