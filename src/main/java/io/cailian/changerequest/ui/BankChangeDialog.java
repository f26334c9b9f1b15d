package io.cailian.changerequest.ui;

import java.util.Optional;
import java.util.function.Consumer;

import io.cailian.changerequest.ChangeKind;
import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeProposing;
import io.cailian.changerequest.ChangeWording;
import io.cailian.changerequest.WantedFacts;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where somebody asks for another bank account. The present one is shown masked and never
 * filled in.
 */
class BankChangeDialog extends ChangeDialog {

	private static final String KEY = "changerequest.BankChangeDialog.";

	private final TextField bankName = field(SupplierField.BANK_NAME);

	private final TextField number = field(SupplierField.BANK_ACCOUNT);

	private final TextField holder = field(SupplierField.BANK_HOLDER);

	BankChangeDialog(ChangeProposing proposing, ChangeWording wording, CurrentFacts now,
			Consumer<ChangeProposal> submit, Runnable onSent) {
		super(KEY, ChangeKind.BANK, proposing, submit, onSent);
		this.holder.setValue(now.facts().name());
		this.number.getElement().setAttribute("autocomplete", "off");
		this.number.getElement().setAttribute("spellcheck", "false");
		wide(new FactList().fact((locale) -> getTranslation(locale, KEY + "present"),
				(locale) -> wording.value(now.bank(), locale)));
		half(checks().add(this.bankName, SupplierField.BANK_NAME::required));
		half(checks().add(this.number, SupplierField.BANK_ACCOUNT::required));
		wide(checks().add(this.holder, SupplierField.BANK_HOLDER::required));
		reasonAndEvidence();
		this.bankName.focus();
	}

	@Override
	protected void send() {
		submit(WantedFacts.NONE,
				Optional.of(new BankDetails(this.bankName.getValue(), this.number.getValue(), this.holder.getValue())));
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return ruleKey.equals("changerequest.ChangeProposal.sameAccount") ? this.number : super.fieldOf(ruleKey);
	}

	private static TextField field(SupplierField rule) {
		TextField field = Texts.label(new TextField(), rule.labelKey());
		field.setMaxLength(rule.maxLength());
		field.setRequiredIndicatorVisible(true);
		return field;
	}

}
