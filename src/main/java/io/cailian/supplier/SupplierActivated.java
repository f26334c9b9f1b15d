package io.cailian.supplier;

import java.time.Instant;
import java.util.List;

import io.cailian.identity.UserId;

/**
 * A company became our supplier. Published in the transaction of the approval, for
 * modules that go on with what the company handed in.
 */
public record SupplierActivated(SupplierId supplier, List<HandedInDocument> documents, UserId approvedBy, Instant at) {

	public SupplierActivated {
		documents = List.copyOf(documents);
	}

}
