package io.cailian.onboarding.ui;

import java.util.Locale;
import java.util.function.Function;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.SavedDraft;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Says that the application is saved and not sent yet, and how to come back to it.
 */
class ResumeLink extends Composite<Div> {

	private final WizardParts parts;

	private final Span state = new Span();

	private final Button copy = Texts.text(new Button(VaadinIcon.LINK.create()), "onboarding.ResumeLink.copy");

	private final Button send = Texts.text(new Button(VaadinIcon.ENVELOPE_O.create()), "onboarding.ResumeLink.send");

	private String link = "";

	private Function<Locale, String> words = (locale) -> "";

	ResumeLink(WizardParts parts, Runnable send) {
		this.parts = parts;
		this.state.getElement().setAttribute("role", "status");
		this.state.addClassName("draft-state");
		this.copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		this.copy.addClickListener((event) -> {
			getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", this.link);
			say("onboarding.ResumeLink.copied", this.link);
		});
		this.send.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		this.send.addClickListener((event) -> send.run());
		this.copy.setVisible(false);
		this.send.setVisible(false);
		getContent().addClassName("resume-link");
		getContent().add(this.state, this.copy, this.send);
		say("onboarding.ResumeLink.nothing");
		Texts.follow(this.state, (locale) -> this.state.setText(this.words.apply(locale)));
	}

	void saved(SavedDraft draft) {
		this.link = this.parts.address(draft.path());
		this.copy.setVisible(true);
		this.send.setVisible(true);
		say((locale) -> getTranslation(locale, "onboarding.ResumeLink.saved",
				this.parts.formats().shortInstant(draft.savedAt(), locale)));
	}

	void sent(String email) {
		say("onboarding.ResumeLink.sent", email);
	}

	void failed(RuleViolation violation) {
		say(violation.messageKey(), violation.args().toArray());
	}

	private void say(String key, Object... args) {
		say((locale) -> getTranslation(locale, key, args));
	}

	private void say(Function<Locale, String> text) {
		this.words = text;
		this.state.setText(text.apply(getLocale()));
	}

}
