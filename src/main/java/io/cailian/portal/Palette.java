package io.cailian.portal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.PaletteSource;
import io.cailian.uikit.PaletteSource.Entry;
import io.cailian.uikit.Pinyin;
import org.springframework.beans.factory.ObjectProvider;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;

/**
 * What one can go to by typing: the screens open to the person, found in either language
 * or by pinyin initials, and whatever the modules know. Remembers where this session went
 * last.
 */
@SpringComponent
@VaadinSessionScope
class Palette {

	private static final int RECENT = 5;

	private static final int FROM_EACH_SOURCE = 6;

	private final ObjectProvider<PaletteSource> sources;

	private final ModuleTranslations translations;

	private final List<Entry> recent = new ArrayList<>();

	Palette(ObjectProvider<PaletteSource> sources, ModuleTranslations translations) {
		this.sources = sources;
		this.translations = translations;
	}

	/** Without a query: recent places first, then every screen. */
	List<Entry> find(String query, Locale locale) {
		Set<Entry> found = new LinkedHashSet<>();
		if (query.isBlank()) {
			found.addAll(this.recent);
		}
		screens(query, locale).stream().filter((screen) -> !wentTo(found, screen)).forEach(found::add);
		if (!query.isBlank()) {
			this.sources.orderedStream()
				.forEach((source) -> found.addAll(source.find(query, locale, FROM_EACH_SOURCE)));
		}
		return List.copyOf(found);
	}

	void went(Entry entry) {
		this.recent.removeIf((other) -> other.route().equals(entry.route()));
		this.recent.add(0, entry);
		if (this.recent.size() > RECENT) {
			this.recent.remove(RECENT);
		}
	}

	private static boolean wentTo(Set<Entry> found, Entry screen) {
		return found.stream().anyMatch((other) -> other.route().equals(screen.route()));
	}

	private List<Entry> screens(String query, Locale locale) {
		return MenuConfiguration.getMenuEntries()
			.stream()
			.filter((entry) -> query.isBlank() || named(entry, query))
			.map((entry) -> new Entry(this.translations.getTranslation(entry.title(), locale),
					this.translations.getTranslation(MenuGroup.of(entry).key(), locale),
					entry.path().replaceFirst("^/", "")))
			.toList();
	}

	private boolean named(MenuEntry entry, String query) {
		return this.translations.getProvidedLocales()
			.stream()
			.anyMatch((language) -> Pinyin.matches(this.translations.getTranslation(entry.title(), language), query));
	}

}
