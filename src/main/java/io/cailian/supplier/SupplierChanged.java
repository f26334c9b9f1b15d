package io.cailian.supplier;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Something became true about a supplier that belongs in the audit trail.
 */
record SupplierChanged(SupplierId supplier, String action, Map<String, String> facts) implements AuditedEvent {

	static final String SUBJECT_TYPE = "SUPPLIER";

	@Override
	public String subjectType() {
		return SUBJECT_TYPE;
	}

	@Override
	public UUID subjectId() {
		return this.supplier.value();
	}

}
