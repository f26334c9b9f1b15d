package io.cailian.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.server.menu.MenuEntry;

/**
 * The parts of the work by which the side navigation is ordered. A screen belongs to the
 * part of its module, unless its route says another.
 */
enum MenuGroup {

	WORK("portal", "workflow"), SOURCING("sourcing", "exchange"),
	SUPPLIERS("supplier", "onboarding", "questionnaire", "qualification"),
	MASTER_DATA("classification", "rates", "staging", "identity"),
	SUPERVISION("audit", "vault", "notification", "document", "/duties");

	private final Set<String> members;

	MenuGroup(String... members) {
		this.members = Set.of(members);
	}

	String key() {
		return "portal.MenuGroup." + name().toLowerCase(Locale.ROOT);
	}

	static MenuGroup of(MenuEntry entry) {
		String module = (entry.menuClass() != null) ? entry.menuClass().getPackageName().split("\\.")[2] : "portal";
		return with(entry.path().replaceFirst("^/?", "/")).or(() -> with(module)).orElse(SUPERVISION);
	}

	private static Optional<MenuGroup> with(String member) {
		return Arrays.stream(values()).filter((group) -> group.members.contains(member)).findFirst();
	}

}
