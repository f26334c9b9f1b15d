package io.cailian.supplier;

/**
 * A supplier in one line, for lists and for other modules. Number and contact are empty
 * texts where there are none: an imported company has no number until it is approved.
 */
public record SupplierSummary(SupplierId id, String number, String name, String identifierScheme,
		String identifierValue, SupplierStatus status, String contactEmail) {

}
