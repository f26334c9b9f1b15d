package io.cailian.portal;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;

/**
 * The frame around every signed-in screen: side navigation by role and the title bar.
 */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout {

	MainLayout() {
		SideNav navigation = new SideNav();
		MenuConfiguration.getMenuEntries()
			.forEach((entry) -> navigation.addItem(new SideNavItem(getTranslation(entry.title()), entry.path())));
		addToDrawer(navigation);
		addToNavbar(new DrawerToggle(), new Span("Cailian 采链"));
	}

}
