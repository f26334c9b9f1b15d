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
	VALID_UNTIL("supplier.RegistryEntry.validUntil"), BANK_ACCOUNT("supplier.SupplierFactSections.bank");

	/** All but the bank account, in the order in which they are shown. */
	public static final List<ControlledFact> LEGAL = List
		.copyOf(EnumSet.complementOf(EnumSet.of(ControlledFact.BANK_ACCOUNT)));

	/** Those of its entry in the register. */
	public static final List<ControlledFact> REGISTRY = List.of(LEGAL_REPRESENTATIVE, REGISTERED_CAPITAL, ESTABLISHED,
			VALID_UNTIL);

	private final String labelKey;

	ControlledFact(String labelKey) {
		this.labelKey = labelKey;
	}

	/** Key of its name. */
	public String labelKey() {
		return this.labelKey;
	}

}
