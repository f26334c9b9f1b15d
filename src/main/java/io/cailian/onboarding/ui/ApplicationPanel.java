package io.cailian.onboarding.ui;

import java.util.Locale;

import io.cailian.document.AttachmentInfo;
import io.cailian.onboarding.ApplicationDrafting;
import io.cailian.onboarding.ApplicationStatus;
import io.cailian.onboarding.ApplicationTracking;
import io.cailian.onboarding.SupplyWishNames;
import io.cailian.onboarding.TrackedApplication;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * How an application stands, what comes next, and what the applicant can do about it.
 */
class ApplicationPanel extends Composite<Div> {

	private final TrackedApplication status;

	private final ApplicationTracking tracking;

	private final ApplicationDrafting drafting;

	private final SupplyWishNames wishes;

	private final Formats formats;

	private final String token;

	ApplicationPanel(TrackedApplication status, ApplicationTracking tracking, ApplicationDrafting drafting,
			SupplyWishNames wishes, Formats formats, String token, long maxBytes) {
		this.status = status;
		this.tracking = tracking;
		this.drafting = drafting;
		this.wishes = wishes;
		this.formats = formats;
		this.token = token;
		Div head = new Div(new H1(status.companyName()), StatusTones.badge(status.status()));
		head.addClassName("application-head");
		getContent().addClassName("application-panel");
		getContent().add(head, now());
		if (status.status() == ApplicationStatus.REJECTED) {
			getContent().add(ApplicationSections.words("onboarding.ApplicationPanel.reason", status.reason()));
		}
		if (status.mustAnswer()) {
			getContent().add(ApplicationSections.words("onboarding.ApplicationPanel.question", status.reason()),
					new AnswerForm(tracking, token, maxBytes));
		}
		if (status.status() == ApplicationStatus.APPROVED) {
			getContent().add(Texts.text(new Anchor("login", ""), "onboarding.ApplicationPanel.signIn"));
		}
		getContent().add(ApplicationSections.section("onboarding.ApplicationPanel.facts", facts()));
		if (!status.exchanges().isEmpty()) {
			getContent().add(ApplicationSections.section("onboarding.ApplicationPanel.exchanges",
					ApplicationSections.exchanges(status.exchanges())));
		}
		if (status.mayApplyAgain()) {
			getContent().add(again());
		}
		if (status.mayWithdraw()) {
			getContent().add(withdrawal());
		}
	}

	private Component now() {
		Paragraph now = new Paragraph();
		now.addClassName("application-now");
		Texts.follow(now,
				(locale) -> now.setText(now.getTranslation("onboarding.ApplicationPanel.now." + this.status.status(),
						this.formats.instant(this.status.since(), locale), this.status.supplierNumber(),
						this.status.contactEmail()) + usually(locale)));
		return now;
	}

	/** How long it usually takes, where there is anything to go by. */
	private String usually(Locale locale) {
		return (this.status.status() == ApplicationStatus.SUBMITTED) ? this.status.usualWorkingDays()
			.map((days) -> " " + getTranslation(locale, "onboarding.ApplicationPanel.usually", days))
			.orElse("") : "";
	}

	private Component again() {
		Button again = Texts.text(new Button(), "onboarding.ApplicationPanel.again");
		again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		again.addClickListener((event) -> again.getUI()
			.ifPresent(
					(ui) -> ui.navigate(this.drafting.beginAgain(this.token, getLocale(), Visitor.address()).path())));
		Div actions = new Div(Texts.text(new Paragraph(), "onboarding.ApplicationPanel.againHint"), again);
		actions.addClassName("form-actions");
		return actions;
	}

	private FactList facts() {
		FactList facts = new FactList();
		facts.fact("onboarding.ApplicationPanel.number", this.status.number())
			.fact("onboarding.ApplicationPanel.identifier", ApplicationSections.identifier(this.status.identifier()))
			.fact("onboarding.ApplicationPanel.submitted", instant(this.status))
			.fact(SupplierField.CONTACT_EMAIL.labelKey(), this.status.contactEmail());
		ApplicationSections.addWish(facts, this.status.wish(), this.wishes);
		UnorderedList names = new UnorderedList();
		names.addClassName("upload-files");
		for (AttachmentInfo document : this.status.documents()) {
			names.add(new ListItem(document.fileName()));
		}
		return facts.fact("onboarding.ApplicationPanel.documents", names);
	}

	private Span instant(TrackedApplication application) {
		Span text = new Span();
		Texts.follow(text, (locale) -> text.setText(this.formats.instant(application.submittedAt(), locale)));
		return text;
	}

	private Component withdrawal() {
		Button withdraw = Texts.text(new Button(), "onboarding.ApplicationPanel.withdraw");
		withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
		withdraw.addClickListener((event) -> ConfirmDialogs.askDanger("onboarding.ApplicationPanel.withdrawTitle",
				"onboarding.ApplicationPanel.withdrawText", "onboarding.ApplicationPanel.withdraw", () -> {
					this.tracking.withdraw(this.token);
					Notices.success("onboarding.ApplicationPanel.withdrawn");
				}));
		Div actions = new Div(withdraw);
		actions.addClassName("form-actions");
		return actions;
	}

}
