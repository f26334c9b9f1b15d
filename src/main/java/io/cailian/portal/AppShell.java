package io.cailian.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The page every screen lives in: Lumo in its compact form, server push, installable.
 */
@Push
@Viewport("width=device-width, initial-scale=1")
@PWA(name = "Cailian 采链", shortName = "采链", offlinePath = "offline.html", themeColor = "#0b5f6b",
		backgroundColor = "#f4f6f7")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.COMPACT_STYLESHEET)
@StyleSheet(Lumo.UTILITY_STYLESHEET)
@StyleSheet("styles.css")
public class AppShell implements AppShellConfigurator {

	@Override
	public void configurePage(AppShellSettings settings) {
		settings.addFavIcon("icon", "assets/sign.svg", "any");
	}

}
