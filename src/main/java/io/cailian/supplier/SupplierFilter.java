package io.cailian.supplier;

import java.util.Optional;

/**
 * Which suppliers a list shows: a part of name, number or identifier, and a status.
 */
public record SupplierFilter(String text, Optional<SupplierStatus> status) {

	public static final SupplierFilter ALL = new SupplierFilter("", Optional.empty());

}
