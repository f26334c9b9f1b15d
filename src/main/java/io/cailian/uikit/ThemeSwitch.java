package io.cailian.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;

/**
 * Light, dark, or as the system: takes effect at once and is remembered in the browser.
 */
public class ThemeSwitch extends Composite<MenuBar> {

	private final MenuItem current;

	public ThemeSwitch() {
		getContent().addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
		getContent().addClassName("bar-menu");
		this.current = ComponentTexts.on(getContent()).addItem(new Span());
		Texts.follow(this, (locale) -> this.current.setAriaLabel(getTranslation(locale, "uikit.ThemeSwitch.label")));
		VaadinRequest request = VaadinRequest.getCurrent();
		ColourTheme chosen = (request != null) ? ReaderPreferences.theme(request) : ColourTheme.SYSTEM;
		for (ColourTheme theme : ColourTheme.values()) {
			MenuItem choice = this.current.getSubMenu().addItem(Texts.text(new Span(), theme.key()));
			choice.setCheckable(true);
			choice.setChecked(theme == chosen);
			choice.addClickListener((event) -> choose(theme, choice));
		}
		show(chosen);
	}

	private void choose(ColourTheme theme, MenuItem choice) {
		this.current.getSubMenu().getItems().forEach((other) -> other.setChecked(other == choice));
		show(theme);
		ReaderPreferences.choose(UI.getCurrent(), theme);
	}

	private void show(ColourTheme theme) {
		Icon icon = theme.icon().create();
		icon.getElement().setAttribute("aria-hidden", "true");
		this.current.removeAll();
		this.current.add(icon);
	}

}
