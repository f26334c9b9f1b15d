package io.cailian.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import io.cailian.uikit.MenuPart;
import io.cailian.uikit.MenuPart.Part;

import com.vaadin.flow.server.menu.MenuEntry;

/**
 * The parts of the work by which the side navigation is ordered. A screen belongs to the
 * part of its module, unless it says another itself.
 */
enum MenuGroup {

	WORK(Part.WORK, "portal", "workflow"), SOURCING(Part.SOURCING, "sourcing", "exchange"),
	SUPPLIERS(Part.SUPPLIERS, "supplier", "onboarding", "questionnaire", "qualification"), MASTER_DATA(Part.MASTER_DATA,
			"classification", "catalog", "rates", "staging", "identity", "organisation", "calendar", "approval"),
	SUPERVISION(Part.SUPERVISION, "audit", "vault", "notification", "document");

	private final Part part;

	private final Set<String> modules;

	MenuGroup(Part part, String... modules) {
		this.part = part;
		this.modules = Set.of(modules);
	}

	String key() {
		return "portal.MenuGroup." + name().toLowerCase(Locale.ROOT);
	}

	static MenuGroup of(MenuEntry entry) {
		Class<?> screen = entry.menuClass();
		if (screen == null) {
			return WORK;
		}
		MenuPart said = screen.getAnnotation(MenuPart.class);
		String module = screen.getPackageName().split("\\.")[2];
		return Arrays.stream(values())
			.filter((group) -> (said != null) ? group.part == said.value() : group.modules.contains(module))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no part of the navigation for " + screen));
	}

}
