package io.cailian.supplier;

import java.time.Instant;

/**
 * A supplier as one row of the staff's list.
 */
public record SupplierLine(SupplierId id, String number, String name, String identifierScheme, String identifierValue,
		String country, String contactName, String contactEmail, SupplierStatus status, Instant statusSince) {

}
