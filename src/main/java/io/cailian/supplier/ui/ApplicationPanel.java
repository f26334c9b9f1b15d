package io.cailian.supplier.ui;

import io.cailian.document.AttachmentInfo;
import io.cailian.supplier.ApplicationStatus;
import io.cailian.supplier.ApplicationTracking;
import io.cailian.supplier.Exchange;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierStatus;
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
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * How an application stands, what comes next, and what the applicant can do about it.
 */
class ApplicationPanel extends Composite<Div> {

	private final ApplicationStatus status;

	private final ApplicationTracking tracking;

	private final Formats formats;

	private final String token;

	ApplicationPanel(ApplicationStatus status, ApplicationTracking tracking, Formats formats, String token,
			long maxBytes) {
		this.status = status;
		this.tracking = tracking;
		this.formats = formats;
		this.token = token;
		Div head = new Div(new H1(status.companyName()), StatusTones.badge(status.status()));
		head.addClassName("application-head");
		getContent().addClassName("application-panel");
		getContent().add(head, now());
		if (status.status() == SupplierStatus.REJECTED) {
			getContent().add(words("supplier.ApplicationPanel.reason", status.reason()));
		}
		if (status.mustAnswer()) {
			getContent().add(words("supplier.ApplicationPanel.question", status.reason()),
					new AnswerForm(tracking, token, maxBytes));
		}
		if (status.status() == SupplierStatus.ACTIVE) {
			getContent().add(Texts.text(new Anchor("login", ""), "supplier.ApplicationPanel.signIn"));
		}
		getContent().add(section("supplier.ApplicationPanel.facts", facts()));
		if (!status.exchanges().isEmpty()) {
			getContent().add(section("supplier.ApplicationPanel.exchanges", exchanges()));
		}
		if (status.mayWithdraw()) {
			getContent().add(withdrawal());
		}
	}

	private Component now() {
		Paragraph now = new Paragraph();
		now.addClassName("application-now");
		Texts.follow(now,
				(locale) -> now.setText(now.getTranslation("supplier.ApplicationPanel.now." + this.status.status(),
						this.formats.instant(this.status.since(), locale), this.status.supplierNumber(),
						this.status.contactEmail())));
		return now;
	}

	private FactList facts() {
		FactList facts = new FactList();
		facts.fact("supplier.ApplicationPanel.number", this.status.applicationNumber())
			.fact("supplier.ApplicationPanel.identifier", this.status.identifier().toString())
			.fact("supplier.ApplicationPanel.submitted", instant(this.status))
			.fact(SupplierField.CONTACT_EMAIL.labelKey(), this.status.contactEmail());
		UnorderedList names = new UnorderedList();
		names.addClassName("upload-files");
		for (AttachmentInfo document : this.status.documents()) {
			names.add(new ListItem(document.fileName()));
		}
		return facts.fact("supplier.ApplicationPanel.documents", names);
	}

	private Span instant(ApplicationStatus application) {
		Span text = new Span();
		Texts.follow(text, (locale) -> text.setText(this.formats.instant(application.submittedAt(), locale)));
		return text;
	}

	private UnorderedList exchanges() {
		UnorderedList list = new UnorderedList();
		list.addClassName("exchanges");
		for (Exchange exchange : this.status.exchanges()) {
			Paragraph question = new Paragraph(exchange.question());
			question.addClassName("exchange-question");
			ListItem item = new ListItem(question);
			if (exchange.answer().isEmpty()) {
				item.add(Texts.text(new Paragraph(), "supplier.ApplicationPanel.notAnswered"));
			}
			else {
				item.add(new Paragraph(exchange.answer()));
			}
			list.add(item);
		}
		return list;
	}

	private Component withdrawal() {
		Button withdraw = Texts.text(new Button(), "supplier.ApplicationPanel.withdraw");
		withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
		withdraw.addClickListener((event) -> ConfirmDialogs.askDanger("supplier.ApplicationPanel.withdrawTitle",
				"supplier.ApplicationPanel.withdrawText", "supplier.ApplicationPanel.withdraw", () -> {
					this.tracking.withdraw(this.token);
					Notices.success("supplier.ApplicationPanel.withdrawn");
				}));
		Div actions = new Div(withdraw);
		actions.addClassName("form-actions");
		return actions;
	}

	private static Component words(String titleKey, String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassName("application-words");
		return section(titleKey, paragraph);
	}

	private static Section section(String titleKey, Component content) {
		Section section = new Section(Texts.text(new H2(), titleKey), content);
		section.addClassName("card");
		return section;
	}

}
