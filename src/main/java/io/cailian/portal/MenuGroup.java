package io.cailian.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import com.vaadin.flow.server.menu.MenuEntry;

/**
 * The parts of the work by which the side navigation is ordered. A screen belongs to the
 * part of its module.
 */
enum MenuGroup {

	WORK("portal", "workflow"), SOURCING("sourcing", "exchange"),
	SUPPLIERS("supplier", "onboarding", "questionnaire", "qualification"),
	MASTER_DATA("classification", "rates", "staging", "identity"),
	SUPERVISION("audit", "vault", "notification", "document");

	private final Set<String> modules;

	MenuGroup(String... modules) {
		this.modules = Set.of(modules);
	}

	String key() {
		return "portal.MenuGroup." + name().toLowerCase(Locale.ROOT);
	}

	static MenuGroup of(MenuEntry entry) {
		String module = (entry.menuClass() != null) ? entry.menuClass().getPackageName().split("\\.")[2] : "portal";
		return Arrays.stream(values())
			.filter((group) -> group.modules.contains(module))
			.findFirst()
			.orElse(SUPERVISION);
	}

}
