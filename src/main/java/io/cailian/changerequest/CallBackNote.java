package io.cailian.changerequest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.cailian.supplier.SupplierField;

/**
 * What finance notes after calling a supplier back. The number called is not among it: it
 * is the one the master record knew when the change was asked for.
 */
public record CallBackNote(String spokeTo, Instant calledAt, String words) {

	public CallBackNote {
		calledAt = calledAt.truncatedTo(ChronoUnit.MICROS);
		spokeTo = SupplierField.CONTACT_NAME.required(spokeTo);
		words = Words.required(words);
	}

}
