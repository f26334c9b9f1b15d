package io.cailian.onboarding.ui;

import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.ApplicationChanges;
import io.cailian.onboarding.ApplicationDrafting;
import io.cailian.onboarding.ApplicationTracking;
import io.cailian.onboarding.SupplyWishNames;
import io.cailian.onboarding.TrackedApplication;
import io.cailian.uikit.Formats;
import io.cailian.uikit.PublicFrame;
import io.cailian.uikit.Texts;
import org.springframework.beans.factory.annotation.Value;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
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
 * Where an applicant follows its application, by a secret link and without an account.
 * The status changes before its eyes. A wrong link shows one neutral page, whatever is
 * wrong with it.
 */
@StyleSheet("assets/supplier.css")
@Route(value = "application/:token", layout = PublicFrame.class)
@AnonymousAllowed
class ApplicationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private final ApplicationTracking tracking;

	private final ApplicationDrafting drafting;

	private final ApplicationChanges changes;

	private final SupplyWishNames wishes;

	private final Formats formats;

	private final long maxBytes;

	private String token = "";

	private Optional<TrackedApplication> shown = Optional.empty();

	private Runnable stopListening = () -> {
	};

	ApplicationView(ApplicationTracking tracking, ApplicationDrafting drafting, ApplicationChanges changes,
			SupplyWishNames wishes, Formats formats,
			@Value("${cailian.attachments.max-bytes:20971520}") long maxBytes) {
		this.tracking = tracking;
		this.drafting = drafting;
		this.changes = changes;
		this.wishes = wishes;
		this.formats = formats;
		this.maxBytes = maxBytes;
		getContent().addClassName("application-view");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.token = event.getRouteParameters().get("token").orElse("");
		load();
	}

	@Override
	protected void onAttach(AttachEvent event) {
		this.shown.ifPresent((status) -> this.stopListening = this.changes.listen(status.id(),
				() -> event.getUI().access(this::load)));
	}

	@Override
	protected void onDetach(DetachEvent event) {
		this.stopListening.run();
	}

	private void load() {
		this.shown = find();
		getContent().removeAll();
		this.shown.ifPresentOrElse((status) -> getContent().add(new ApplicationPanel(status, this.tracking,
				this.drafting, this.wishes, this.formats, this.token, this.maxBytes)), this::showNothing);
	}

	private Optional<TrackedApplication> find() {
		try {
			return this.tracking.find(this.token, Visitor.address());
		}
		catch (RuleViolation tooMany) {
			return Optional.empty();
		}
	}

	private void showNothing() {
		getContent().add(Texts.text(new H1(), "onboarding.ApplicationView.unknownTitle"),
				Texts.text(new Paragraph(), "onboarding.ApplicationView.unknownHint"),
				Texts.text(new Anchor("register", ""), "onboarding.ApplicationView.register"));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("onboarding.ApplicationView.title") + " · Cailian 采链";
	}

}
