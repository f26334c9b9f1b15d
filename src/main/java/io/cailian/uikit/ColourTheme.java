package io.cailian.uikit;

import java.util.Arrays;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Light, dark, or whatever the reader's system says.
 */
enum ColourTheme {

	SYSTEM("light dark", VaadinIcon.ADJUST), LIGHT("light", VaadinIcon.SUN_O), DARK("dark", VaadinIcon.MOON_O);

	private final String scheme;

	private final VaadinIcon icon;

	ColourTheme(String scheme, VaadinIcon icon) {
		this.scheme = scheme;
		this.icon = icon;
	}

	/** The value of the CSS property {@code color-scheme}. */
	String scheme() {
		return this.scheme;
	}

	VaadinIcon icon() {
		return this.icon;
	}

	String key() {
		return "uikit.ThemeSwitch." + name().toLowerCase(java.util.Locale.ROOT);
	}

	static ColourTheme named(String name) {
		return Arrays.stream(values())
			.filter((theme) -> theme.name().equalsIgnoreCase(name))
			.findFirst()
			.orElse(SYSTEM);
	}

}
