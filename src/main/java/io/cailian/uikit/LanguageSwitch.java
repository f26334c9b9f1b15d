package io.cailian.uikit;

import java.util.Locale;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Changes between Chinese and English in place: nothing typed is lost. It offers the
 * other language in that language, so that whoever cannot read the page can find it.
 */
public class LanguageSwitch extends Composite<Button> {

	public LanguageSwitch() {
		getContent().addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		getContent().addClassName("bar-button");
		getContent().setIcon(VaadinIcon.GLOBE_WIRE.create());
		getContent().addClickListener((event) -> ReaderPreferences.choose(UI.getCurrent(), other(getLocale())));
		Texts.follow(this, (locale) -> {
			getContent().setText(isChinese(locale) ? "English" : "中文");
			getContent().getElement().setAttribute("lang", other(locale).toLanguageTag());
			getContent().setAriaLabel(isChinese(locale) ? "Switch to English" : "切换到中文");
		});
	}

	private static Locale other(Locale locale) {
		return isChinese(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

	private static boolean isChinese(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
	}

}
