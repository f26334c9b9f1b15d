package io.cailian.supplier;

import java.util.EnumSet;
import java.util.List;

/**
 * What of a supplier changes only when a second person approves it, and never in place.
 */
public enum ControlledFact {

	NAME(SupplierField.NAME.labelKey()), LEGAL_FORM(SupplierField.LEGAL_FORM.labelKey()),
	COUNTRY(SupplierField.COUNTRY.labelKey()), ADDRESS(SupplierField.ADDRESS.labelKey()),
	IDENTIFIER("supplier.SupplierFactSections.identifier"),
	LEGAL_REPRESENTATIVE(SupplierField.LEGAL_REPRESENTATIVE.labelKey()),
	REGISTERED_CAPITAL(SupplierField.REGISTERED_CAPITAL.labelKey()), ESTABLISHED("supplier.RegistryEntry.established"),
	VALID_UNTIL("supplier.RegistryEntry.validUntil"), CONTACT_NAME(SupplierField.CONTACT_NAME.labelKey()),
	CONTACT_EMAIL(SupplierField.CONTACT_EMAIL.labelKey()), CONTACT_PHONE(SupplierField.CONTACT_PHONE.labelKey()),
	BANK_ACCOUNT("supplier.SupplierFactSections.bank");

	/** What is true of it in law, in the order in which it is shown. */
	public static final List<ControlledFact> LEGAL = List
		.copyOf(EnumSet.range(ControlledFact.NAME, ControlledFact.VALID_UNTIL));

	/** Those of its entry in the register. */
	public static final List<ControlledFact> REGISTRY = List.of(LEGAL_REPRESENTATIVE, REGISTERED_CAPITAL, ESTABLISHED,
			VALID_UNTIL);

	/** Those of whom to write to and to call. */
	public static final List<ControlledFact> CONTACT = List.of(CONTACT_NAME, CONTACT_EMAIL, CONTACT_PHONE);

	private final String labelKey;

	ControlledFact(String labelKey) {
		this.labelKey = labelKey;
	}

	/** Key of its name. */
	public String labelKey() {
		return this.labelKey;
	}

}
