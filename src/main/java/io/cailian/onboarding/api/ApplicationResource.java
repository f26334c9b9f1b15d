package io.cailian.onboarding.api;

import java.time.Instant;
import java.util.UUID;

import io.cailian.onboarding.ApplicationDetails;
import io.cailian.onboarding.ApplicationLine;
import io.cailian.onboarding.ApplicationStatus;
import io.cailian.supplier.Company;
import io.cailian.supplier.Contact;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application as the API shows it. The bank account is masked here and everywhere.
 */
@Schema(name = "SupplierApplication")
record ApplicationResource(UUID id, String number, String name, SupplierIdentifier identifier, String country,
		String contactName, String contactEmail, ApplicationStatus status, Instant statusSince, Instant submittedAt) {

	static ApplicationResource of(ApplicationLine line) {
		return new ApplicationResource(line.id().value(), line.number(), line.name(),
				new SupplierIdentifier(line.identifierScheme(), line.identifierValue()), line.country(),
				line.contactName(), line.contactEmail(), line.status(), line.statusSince(), line.submittedAt());
	}

	/** One application with what only its own page tells. */
	@Schema(name = "SupplierApplicationWithDetails")
	record Whole(UUID id, String number, String name, SupplierIdentifier identifier, String legalForm, String country,
			String address, String category, RegistryEntry registry, String contactName, String contactEmail,
			String contactPhone, String bankName, String bankAccountMasked, ApplicationStatus status,
			Instant statusSince, String statusReason, Instant submittedAt, @Nullable UUID supplierId) {

		static Whole of(ApplicationDetails details) {
			Company company = details.company();
			Contact contact = details.contact();
			return new Whole(details.id().value(), details.number(), company.name(), details.identifier(),
					company.legalForm(), company.country(), company.address(), company.category(), company.registry(),
					contact.name(), contact.email(), contact.phone(), details.bank().bankName(),
					details.bank().accountNumber(), details.status(), details.statusSince(), details.statusReason(),
					details.submittedAt(), details.supplier().map(SupplierId::value).orElse(null));
		}

	}

}
