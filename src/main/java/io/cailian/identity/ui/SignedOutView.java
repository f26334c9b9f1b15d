package io.cailian.identity.ui;

import java.util.Arrays;
import java.util.Optional;

import io.cailian.identity.SignOutReason;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.PublicFrame;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Where an open page goes when its session has ended: says why, and the way back in.
 */
@Route(value = "signed-out", layout = PublicFrame.class)
@AnonymousAllowed
class SignedOutView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private static final String KEY = "identity.SignedOutView.";

	private SignOutReason reason = SignOutReason.SIGNED_OUT;

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		Optional<String> said = event.getLocation().getQueryParameters().getSingleParameter("reason");
		this.reason = Arrays.stream(SignOutReason.values())
			.filter((known) -> said.filter(known.name()::equals).isPresent())
			.findAny()
			.orElse(SignOutReason.SIGNED_OUT);
		Anchor again = Texts.text(new Anchor("/"), KEY + "again");
		again.setRouterIgnore(true);
		again.addClassName("button-link");
		getContent().removeAll();
		getContent()
			.add(new EmptyState((this.reason == SignOutReason.SIGNED_OUT) ? VaadinIcon.SIGN_OUT : VaadinIcon.LOCK,
					KEY + this.reason, KEY + this.reason + ".hint", again));
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + this.reason) + " · Cailian 采链";
	}

}
