package io.cailian.onboarding.ui;

import java.util.Arrays;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.ApplicationTracking;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.onboarding.SavedDraft;
import io.cailian.onboarding.WizardStep;
import io.cailian.uikit.PublicFrame;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Where a company that nobody knows yet applies to become our supplier, and where the
 * secret link of its draft leads back to.
 */
@StyleSheet("assets/supplier.css")
@StyleSheet("assets/onboarding.css")
@Route(value = "register/:token?", layout = PublicFrame.class)
@AnonymousAllowed
class RegisterView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private final WizardParts parts;

	private final ApplicationTracking tracking;

	private Optional<ApplicationWizard> wizard = Optional.empty();

	RegisterView(WizardParts parts, ApplicationTracking tracking) {
		this.parts = parts;
		this.tracking = tracking;
		getContent().addClassName("register-view");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		Optional<String> token = event.getRouteParameters().get("token");
		Optional<WizardStep> step = event.getLocation()
			.getQueryParameters()
			.getSingleParameter(ApplicationWizard.STEP)
			.flatMap(RegisterView::step);
		if (isOpen(token)) {
			this.wizard.orElseThrow().enter(step, event.getLocation().getPath());
			return;
		}
		getContent().removeAll();
		this.wizard = Optional.empty();
		open(token, event);
		this.wizard.ifPresent((opened) -> opened.enter(step, event.getLocation().getPath()));
	}

	/**
	 * Whether the address names the draft at hand. One that names none is from before its
	 * first word was kept.
	 */
	private boolean isOpen(Optional<String> token) {
		return this.wizard.filter((opened) -> token.map(opened::writes).orElse(true)).isPresent();
	}

	private static Optional<WizardStep> step(String text) {
		return Arrays.stream(WizardStep.values()).filter((step) -> step.name().equalsIgnoreCase(text)).findFirst();
	}

	private void open(Optional<String> token, BeforeEnterEvent event) {
		if (token.isEmpty()) {
			write(Optional.empty());
			return;
		}
		Optional<SavedDraft> draft = draft(token.get());
		if (draft.isPresent()) {
			write(draft);
		}
		else if (isHandedIn(token.get())) {
			event.forwardTo("application/" + token.get());
		}
		else {
			showNothing();
		}
	}

	private Optional<SavedDraft> draft(String token) {
		try {
			return this.parts.drafting().find(token, Visitor.address());
		}
		catch (RuleViolation tooMany) {
			return Optional.empty();
		}
	}

	private boolean isHandedIn(String token) {
		try {
			return this.tracking.find(token, Visitor.address()).isPresent();
		}
		catch (RuleViolation tooMany) {
			return false;
		}
	}

	private void write(Optional<SavedDraft> draft) {
		Paragraph intro = Texts.text(new Paragraph(), "onboarding.RegisterView.intro");
		intro.addClassName("page-intro");
		ApplicationWizard opened = new ApplicationWizard(this.parts, draft, this::confirm);
		this.wizard = Optional.of(opened);
		getContent().add(Texts.text(new H1(), "onboarding.RegisterView.title"), intro, opened);
	}

	private void confirm(RegistrationReceipt receipt, String email) {
		this.wizard = Optional.empty();
		getContent().removeAll();
		getContent().add(new RegistrationConfirmation(receipt, email));
	}

	private void showNothing() {
		getContent().add(Texts.text(new H1(), "onboarding.RegisterView.goneTitle"),
				Texts.text(new Paragraph(), "onboarding.RegisterView.goneHint"),
				Texts.text(new Anchor("register", ""), "onboarding.ApplicationView.register"));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("onboarding.RegisterView.title") + " · Cailian 采链";
	}

}
