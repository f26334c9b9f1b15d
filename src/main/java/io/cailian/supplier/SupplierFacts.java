package io.cailian.supplier;

import io.cailian.kernel.RuleViolation;

/**
 * What a published tender says about a company. Unknown facts are empty texts; a country
 * is an ISO 3166 code of two letters.
 */
public record SupplierFacts(String name, String country, String address, String contactName, String contactEmail,
		String contactPhone) {

	public SupplierFacts {
		name = Limits.NAME.required(name, "supplier.Field.name");
		country = Limits.COUNTRY.optional(country, "supplier.Field.country");
		address = Limits.ADDRESS.optional(address, "supplier.Field.address");
		contactName = Limits.PERSON.optional(contactName, "supplier.Field.contactName");
		contactEmail = Limits.EMAIL.optional(contactEmail, "supplier.Field.email");
		contactPhone = Limits.PHONE.optional(contactPhone, "supplier.Field.phone");
	}

	public static SupplierFacts named(String name) {
		return new SupplierFacts(name, "", "", "", "", "");
	}

	Contact contact() {
		return new Contact(this.contactName, this.contactEmail, this.contactPhone);
	}

	Company company() {
		return new Company(this.name, "", this.country, this.address, "");
	}

	/** A check that a text fits its column, so that the refusal names the field. */
	enum Limits {

		NAME(200), COUNTRY(2), ADDRESS(500), PERSON(100), EMAIL(160), PHONE(50);

		private final int max;

		Limits(int max) {
			this.max = max;
		}

		String optional(String text, String field) {
			String stripped = text.strip();
			if (stripped.length() > this.max) {
				throw new RuleViolation("supplier.SupplierFacts.tooLong", field, this.max);
			}
			return stripped;
		}

		String required(String text, String field) {
			String stripped = optional(text, field);
			if (stripped.isEmpty()) {
				throw new RuleViolation("supplier.SupplierFacts.missing", field);
			}
			return stripped;
		}

	}

}
