package io.cailian.supplier;

import io.cailian.kernel.RuleViolation;

/**
 * What a published tender says about a company. Unknown facts are empty texts; only the
 * name is required, and what others published is taken as it stands if it fits.
 */
public record SupplierFacts(String name, String country, String address, String contactName, String contactEmail,
		String contactPhone) {

	public SupplierFacts {
		name = SupplierField.NAME.fitting(name);
		if (name.isEmpty()) {
			throw new RuleViolation(SupplierField.NAME.labelKey() + ".missing");
		}
		country = SupplierField.COUNTRY.fitting(country);
		address = SupplierField.ADDRESS.fitting(address);
		contactName = SupplierField.CONTACT_NAME.fitting(contactName);
		contactEmail = SupplierField.CONTACT_EMAIL.fitting(contactEmail);
		contactPhone = SupplierField.CONTACT_PHONE.fitting(contactPhone);
	}

	public static SupplierFacts named(String name) {
		return new SupplierFacts(name, "", "", "", "", "");
	}

	Contact contact() {
		return new Contact(this.contactName, this.contactEmail, this.contactPhone);
	}

	Company company() {
		return new Company(this.name, "", this.country, this.address, "", RegistryEntry.NONE);
	}

}
