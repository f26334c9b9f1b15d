package io.cailian.supplier.api;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierDetails;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.SupplierLine;
import io.cailian.supplier.SupplierStatus;
import io.cailian.supplier.SupplierSummary;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A supplier as the API shows it. The bank account is masked here and everywhere.
 */
@Schema(name = "Supplier")
record SupplierResource(UUID id, String number, String name, SupplierIdentifier identifier, String country,
		String contactName, String contactEmail, SupplierStatus status, Instant statusSince) {

	static SupplierResource of(SupplierLine line) {
		return new SupplierResource(line.id().value(), line.number(), line.name(),
				new SupplierIdentifier(line.identifierScheme(), line.identifierValue()), line.country(),
				line.contactName(), line.contactEmail(), line.status(), line.statusSince());
	}

	/** One supplier with what only its own page tells. */
	@Schema(name = "SupplierWithDetails")
	record Whole(UUID id, String number, String name, SupplierIdentifier identifier, String legalForm, String country,
			String address, String category, RegistryEntry registry, String contactName, String contactEmail,
			String contactPhone, String bankName, String bankAccountMasked, SupplierStatus status, Instant statusSince,
			String statusReason, @Nullable Survivor mergedInto) {

		static Whole of(SupplierDetails details) {
			return new Whole(details.id().value(), details.number(), details.name(), details.identifier(),
					details.legalForm(), details.country(), details.address(), details.category(), details.registry(),
					details.contactName(), details.contactEmail(), details.contactPhone(), details.bank().bankName(),
					details.bank().accountNumber(), details.status(), details.statusSince(), details.statusReason(),
					details.mergedInto().map(Survivor::of).orElse(null));
		}

	}

	/** The supplier that took the place of one that was merged. */
	@Schema(name = "SupplierMergedInto")
	record Survivor(UUID id, String number, String name) {

		static Survivor of(SupplierSummary summary) {
			return new Survivor(summary.id().value(), summary.number(), summary.name());
		}

	}

}
