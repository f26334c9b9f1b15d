package io.cailian.onboarding.ui;

import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Tells an applicant that the application arrived, under which number, and where to see
 * how it stands.
 */
class RegistrationConfirmation extends Composite<Div> {

	RegistrationConfirmation(RegistrationReceipt receipt, String email) {
		Icon icon = VaadinIcon.CHECK_CIRCLE_O.create();
		icon.getElement().setAttribute("aria-hidden", "true");
		icon.addClassName("confirmation-icon");
		Div number = new Div(receipt.applicationNumber());
		number.addClassName("confirmation-number");
		Anchor status = Texts.text(new Anchor(receipt.statusPath(), ""), "onboarding.RegistrationConfirmation.status");
		status.addClassName("confirmation-link");
		OrderedList next = new OrderedList();
		for (String step : new String[] { "review", "answer", "account" }) {
			next.add(Texts.text(new ListItem(), "onboarding.RegistrationConfirmation.next." + step));
		}
		getContent().addClassNames("card", "confirmation");
		getContent().getElement().setAttribute("role", "status");
		getContent().add(icon, Texts.text(new H1(), "onboarding.RegistrationConfirmation.title"),
				Texts.text(new Paragraph(), "onboarding.RegistrationConfirmation.number"), number,
				Texts.text(new Paragraph(), "onboarding.RegistrationConfirmation.keepLink", email), status, next);
	}

}
