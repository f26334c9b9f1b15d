package io.cailian.onboarding.ui;

import java.util.List;

import io.cailian.onboarding.DraftField;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/**
 * To whom we write about the application.
 */
class ContactStep extends Composite<Div> implements StepPanel {

	private final CheckedFields checks = new CheckedFields();

	private final TextField email;

	ContactStep(DraftFields draft) {
		StepFields fields = new StepFields(draft, this.checks);
		TextField name = fields.required(DraftField.CONTACT_NAME, SupplierField.CONTACT_NAME, "name");
		this.email = fields.required(DraftField.CONTACT_EMAIL, SupplierField.CONTACT_EMAIL, "email");
		TextField phone = fields.required(DraftField.CONTACT_PHONE, SupplierField.CONTACT_PHONE, "tel");
		this.email.getElement().setAttribute("inputmode", "email");
		phone.getElement().setAttribute("inputmode", "tel");
		Texts.helper(this.email, "onboarding.RegistrationFields.emailHint");
		getContent()
			.add(new FormSection("onboarding.RegistrationFields.contact", "onboarding.RegistrationFields.contactHint")
				.addWide(name)
				.add(this.email, phone));
	}

	/** The address as typed, empty if it is none. */
	String email() {
		return this.email.isInvalid() ? "" : this.email.getValue().strip();
	}

	@Override
	public Component component() {
		return this;
	}

	@Override
	public List<ErrorSummary.Problem> problems() {
		return this.checks.problems();
	}

}
