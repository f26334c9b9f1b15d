package io.cailian.supplier;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who a supplier is in law.
 */
public record LegalFacts(String name, String legalForm, String country, String address, SupplierIdentifier identifier,
		RegistryEntry registry) {

	/** The fact as text; a legal one only. */
	public String value(ControlledFact fact) {
		return switch (fact) {
			case NAME -> this.name;
			case LEGAL_FORM -> this.legalForm;
			case COUNTRY -> this.country;
			case ADDRESS -> this.address;
			case IDENTIFIER -> this.identifier.toString();
			case LEGAL_REPRESENTATIVE, REGISTERED_CAPITAL, ESTABLISHED, VALID_UNTIL -> this.registry.value(fact);
			case CONTACT_NAME, CONTACT_EMAIL, CONTACT_PHONE, BANK_ACCOUNT ->
				throw new IllegalArgumentException(fact + " is no legal fact");
		};
	}

	/** What is not the same in both. */
	public Set<ControlledFact> differencesTo(LegalFacts other) {
		Set<ControlledFact> different = new TreeSet<>();
		for (ControlledFact fact : ControlledFact.LEGAL) {
			if (!value(fact).equals(other.value(fact))) {
				different.add(fact);
			}
		}
		return different;
	}

}
