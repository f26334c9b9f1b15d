package io.cailian.qualification;

import java.time.LocalDate;
import java.util.Optional;

import io.cailian.supplier.SupplierId;

/**
 * May this supplier take part in this process, for what the scope says, on this day?
 * Without a category any sanction anywhere is a warning.
 */
public record EligibilityQuestion(SupplierId supplier, SupplierProcess process, Scope scope, Optional<LocalDate> day) {

	/** The question as of today. */
	public static EligibilityQuestion today(SupplierId supplier, SupplierProcess process, Scope scope) {
		return new EligibilityQuestion(supplier, process, scope, Optional.empty());
	}

}
