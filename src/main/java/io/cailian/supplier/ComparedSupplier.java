package io.cailian.supplier;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.cailian.matching.CompanyIdentity;
import io.cailian.matching.RegisteredNumber;
import org.jspecify.annotations.Nullable;

/**
 * Of a supplier what it is compared by.
 *
 * @param mergedInto the supplier it is now, if it was merged
 */
record ComparedSupplier(SupplierId id, String number, String scheme, String value, String name, String country,
		@Nullable String bankAccountIndex, String email, String phone, @Nullable UUID mergedInto) {

	CompanyIdentity identity() {
		return new CompanyIdentity(List.of(this.name), this.country,
				List.of(new RegisteredNumber(this.scheme, this.value)),
				Objects.requireNonNullElse(this.bankAccountIndex, ""), this.email, this.phone);
	}

	/** The supplier to go to. */
	SupplierId known() {
		return (this.mergedInto != null) ? new SupplierId(this.mergedInto) : this.id;
	}

}
