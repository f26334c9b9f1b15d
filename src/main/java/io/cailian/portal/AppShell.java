package io.cailian.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The page every screen lives in: Lumo in its compact form, server push, installable. It
 * has no service worker: that one's requests for icons, sent with the cookie from before
 * signing in, would make a new session and sign the person out again.
 * <p>
 * All components come with the first page. Loaded route by route, a page opened by its
 * address would lack those that other modules put on it: the route does not name them.
 */
@LoadDependenciesOnStartup
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.COMPACT_STYLESHEET)
@StyleSheet(Lumo.UTILITY_STYLESHEET)
@StyleSheet("styles.css")
public class AppShell implements AppShellConfigurator {

	@Override
	public void configurePage(AppShellSettings settings) {
		settings.addFavIcon("icon", "assets/sign.svg", "any");
		settings.addLink("manifest", "assets/portal.webmanifest");
		settings.addLink("apple-touch-icon", "assets/icon-192.png");
		settings.addMetaTag("theme-color", "#0b5f6b");
	}

}
