package io.cailian.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuEntry;

/**
 * The screens open to the signed-in person, grouped by the part of the work they belong
 * to, each with the number of things waiting there.
 */
class SideNavigation extends Composite<Div> {

	private final Map<String, SideNavItem> items = new HashMap<>();

	SideNavigation(List<MenuEntry> entries) {
		getContent().addClassName("side-navigation");
		for (MenuGroup group : MenuGroup.values()) {
			List<MenuEntry> members = entries.stream().filter((entry) -> MenuGroup.of(entry) == group).toList();
			if (!members.isEmpty()) {
				getContent().add(section(group, members));
			}
		}
	}

	/** Shows how much waits behind an entry; zero shows nothing. */
	void count(String path, long count) {
		SideNavItem item = this.items.get(path);
		if (item == null) {
			return;
		}
		if (count == 0) {
			item.setSuffixComponent(null);
			return;
		}
		Span number = new Span((count > 99) ? "99+" : String.valueOf(count));
		number.addClassName("nav-count");
		item.setSuffixComponent(number);
	}

	/**
	 * Has the one entry stand out to which a page belongs: its own, or else the nearest
	 * above it.
	 */
	void mark(String page) {
		Optional<String> nearest = this.items.keySet()
			.stream()
			.filter((path) -> page.equals(path) || (!path.isEmpty() && page.startsWith(path + "/")))
			.max(Comparator.comparingInt(String::length));
		this.items.forEach(
				(path, item) -> item.setMatchNested(!page.equals(path) && nearest.filter(path::equals).isPresent()));
	}

	List<String> paths() {
		return new ArrayList<>(this.items.keySet());
	}

	private Component section(MenuGroup group, List<MenuEntry> members) {
		SideNav section = ComponentTexts.on(new SideNav());
		Texts.follow(section, (locale) -> section.setLabel(section.getTranslation(locale, group.key())));
		for (MenuEntry entry : members) {
			SideNavItem item = new SideNavItem("", entry.path());
			if (entry.icon() != null) {
				item.setPrefixComponent(new Icon(entry.icon().replaceFirst("^vaadin:", "")));
			}
			Texts.follow(item, (locale) -> item.setLabel(item.getTranslation(locale, entry.title())));
			this.items.put(entry.path().replaceFirst("^/", ""), item);
			section.addItem(item);
		}
		return section;
	}

}
