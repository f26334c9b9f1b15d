package io.cailian.onboarding.ui;

import java.util.Optional;

import com.vaadin.flow.server.VaadinSession;

/**
 * Where an anonymous visitor comes from, for the limits that count by address.
 */
final class Visitor {

	private Visitor() {
	}

	static String address() {
		return Optional.ofNullable(VaadinSession.getCurrent())
			.flatMap((session) -> Optional.ofNullable(session.getBrowser()))
			.flatMap((browser) -> Optional.ofNullable(browser.getAddress()))
			.orElse("unknown");
	}

}
