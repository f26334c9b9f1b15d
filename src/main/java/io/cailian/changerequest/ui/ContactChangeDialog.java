package io.cailian.changerequest.ui;

import java.util.function.Consumer;

import io.cailian.changerequest.ChangeKind;
import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeProposing;
import io.cailian.supplier.Contact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where somebody asks to have another person written to and called. The present contact
 * stands above and in the fields, so that only what differs is typed.
 */
class ContactChangeDialog extends ChangeDialog {

	private static final String KEY = "changerequest.ContactChangeDialog.";

	private final TextField name = field(SupplierField.CONTACT_NAME, "name");

	private final TextField email = field(SupplierField.CONTACT_EMAIL, "email");

	private final TextField phone = field(SupplierField.CONTACT_PHONE, "tel");

	ContactChangeDialog(ChangeProposing proposing, CurrentFacts now, Consumer<ChangeProposal> submit, Runnable onSent) {
		super(KEY, ChangeKind.CONTACT, proposing, submit, onSent);
		Contact present = now.contact();
		this.name.setValue(present.name());
		this.email.setValue(present.email());
		this.phone.setValue(present.phone());
		wide(new FactList().fact(KEY + "present", present.toString()));
		wide(checks().add(this.name, SupplierField.CONTACT_NAME::required));
		half(checks().add(this.email, SupplierField.CONTACT_EMAIL::required),
				checks().add(this.phone, SupplierField.CONTACT_PHONE::required));
		reasonAndEvidence();
		this.name.focus();
	}

	@Override
	protected void send() {
		submit(Contact.stated(this.name.getValue(), this.email.getValue(), this.phone.getValue()));
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return ruleKey.equals("changerequest.ChangeProposal.nothing") ? this.name : super.fieldOf(ruleKey);
	}

	private static TextField field(SupplierField rule, String autocomplete) {
		TextField field = Texts.label(new TextField(), rule.labelKey());
		field.setMaxLength(rule.maxLength());
		field.setRequiredIndicatorVisible(true);
		field.getElement().setAttribute("autocomplete", autocomplete);
		return field;
	}

}
