package io.cailian.supplier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.identity.BusinessUnitId;

/**
 * What was approved of a company: the facts its master record begins with.
 */
public record ApprovedCompany(SupplierIdentifier identifier, Company company, Contact contact, BankDetails bank,
		List<HandedInDocument> documents, Optional<BusinessUnitId> businessUnit, Locale language, FactOrigin origin) {

	public ApprovedCompany {
		documents = List.copyOf(documents);
	}

}
