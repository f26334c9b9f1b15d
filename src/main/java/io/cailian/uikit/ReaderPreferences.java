package io.cailian.uikit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import org.springframework.stereotype.Component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

/**
 * Language and colours as this reader last chose them, kept in two cookies. Without a
 * choice the language is the browser's if we speak it, else Chinese. Both are in the page
 * before its first paint.
 */
@Component
class ReaderPreferences implements VaadinServiceInitListener {

	private static final String LANGUAGE = "cailian-language";

	private static final String THEME = "cailian-theme";

	private static final String KEEP = "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax';";

	private static final String PAINT = "document.documentElement.style.colorScheme = $2;";

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.getSource().addUIInitListener((init) -> {
			VaadinRequest request = VaadinRequest.getCurrent();
			if (request != null) {
				init.getUI().setLocale(language(request));
			}
		});
		event.addIndexHtmlRequestListener(ReaderPreferences::prepare);
	}

	static void choose(UI ui, Locale locale) {
		ui.getPage().executeJs(KEEP + "document.documentElement.lang = $1;", LANGUAGE, locale.toLanguageTag());
		ui.getSession().setLocale(locale);
		ui.setLocale(locale);
	}

	static void choose(UI ui, ColourTheme theme) {
		ui.getPage().executeJs(KEEP + PAINT, THEME, theme.name(), theme.scheme());
	}

	static ColourTheme theme(VaadinRequest request) {
		return cookie(request, THEME).map(ColourTheme::named).orElse(ColourTheme.SYSTEM);
	}

	static Locale language(VaadinRequest request) {
		return cookie(request, LANGUAGE).map(Locale::forLanguageTag)
			.or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
				.flatMap((header) -> Optional.ofNullable(request.getLocale())))
			.filter((locale) -> locale.getLanguage().equals(Locale.ENGLISH.getLanguage()))
			.map((locale) -> Locale.ENGLISH)
			.orElse(Locale.SIMPLIFIED_CHINESE);
	}

	private static void prepare(IndexHtmlResponse response) {
		VaadinRequest request = response.getVaadinRequest();
		response.getDocument()
			.getElementsByTag("html")
			.attr("lang", language(request).toLanguageTag())
			.attr("style", "color-scheme:" + theme(request).scheme());
	}

	private static Optional<String> cookie(VaadinRequest request, String name) {
		Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
		return Arrays.stream(cookies)
			.filter((cookie) -> cookie.getName().equals(name))
			.map(Cookie::getValue)
			.findFirst();
	}

}
