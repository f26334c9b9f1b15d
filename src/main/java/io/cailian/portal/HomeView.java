package io.cailian.portal;

import io.cailian.uikit.Texts;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Where everybody starts the day: the work that waits for them.
 */
@Route("")
@PermitAll
@Menu(title = "portal.HomeView.title", order = 0)
class HomeView extends Composite<VerticalLayout> implements HasDynamicTitle {

	HomeView() {
		getContent().add(Texts.text(new H2(), "portal.HomeView.title"));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("portal.HomeView.title");
	}

}
