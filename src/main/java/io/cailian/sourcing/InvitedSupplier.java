package io.cailian.sourcing;

import java.time.Instant;

import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * An invited supplier and what it has done so far; nothing of what it offers.
 */
public record InvitedSupplier(SupplierId supplier, String number, String name, SupplierResponse response,
		@Nullable Instant respondedAt) {

}
