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
 * Where the company wants to be paid.
 */
class BankStep extends Composite<Div> implements StepPanel {

	private final CheckedFields checks = new CheckedFields();

	private final TextField holder;

	private String offered = "";

	BankStep(DraftFields draft) {
		StepFields fields = new StepFields(draft, this.checks);
		TextField bank = fields.required(DraftField.BANK_NAME, SupplierField.BANK_NAME, "off");
		TextField account = fields.required(DraftField.BANK_ACCOUNT, SupplierField.BANK_ACCOUNT, "off");
		this.holder = fields.required(DraftField.BANK_HOLDER, SupplierField.BANK_HOLDER, "off");
		Texts.helper(account, "onboarding.RegistrationFields.bankAccountHint");
		Texts.helper(this.holder, "onboarding.RegistrationFields.bankHolderHint");
		getContent().add(new FormSection("onboarding.RegistrationFields.bank", "onboarding.RegistrationFields.bankHint")
			.addWide(bank)
			.add(account, this.holder));
	}

	/**
	 * Offers the company as the one who is paid, and goes along with its name until
	 * somebody else is named.
	 */
	void offerHolder(String company) {
		if (this.holder.isEmpty() || this.holder.getValue().equals(this.offered)) {
			this.offered = company;
			this.holder.setValue(company);
		}
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
