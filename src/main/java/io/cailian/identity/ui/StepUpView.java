package io.cailian.identity.ui;

import io.cailian.identity.StepUp;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.PublicFrame;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

/**
 * Where the second window arrives after confirming with the second factor: done, back to
 * the first; or not done, once more.
 */
@Route(value = "step-up", layout = PublicFrame.class)
@PermitAll
class StepUpView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private static final String KEY = "identity.StepUpView.";

	private final StepUp stepUp;

	private String state = "failed";

	StepUpView(StepUp stepUp) {
		this.stepUp = stepUp;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		boolean failed = event.getLocation().getQueryParameters().getParameters().containsKey("failed");
		this.state = (!failed && this.stepUp.isConfirmed()) ? "confirmed" : "failed";
		getContent().removeAll();
		getContent().add(this.state.equals("confirmed")
				? new EmptyState(VaadinIcon.CHECK_CIRCLE_O, KEY + "confirmed", KEY + "confirmed.hint", close())
				: new EmptyState(VaadinIcon.LOCK, KEY + "failed", KEY + "failed.hint", again()));
	}

	private static Button close() {
		Button close = Texts.text(new Button(), KEY + "close");
		close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		close.addClickListener((event) -> close.getElement().executeJs("window.close()"));
		return close;
	}

	private static Anchor again() {
		Anchor again = Texts.text(new Anchor(StepUp.ADDRESS), KEY + "again");
		again.setRouterIgnore(true);
		again.addClassName("button-link");
		return again;
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + this.state) + " · Cailian 采链";
	}

}
