package io.cailian.supplier.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.cailian.apikit.UnknownResource;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.supplier.Contact;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.LegalFacts;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierHistory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.SupplierVersionDetails;
import io.cailian.supplier.VersionCause;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was in force of a supplier, for programs: to staff of every supplier, to a
 * supplier's own account of its company alone. Accounts are masked.
 */
@RestController
@Tag(name = "Supplier versions", description = "Written once, never changed")
class SupplierVersionController {

	private final SupplierHistory history;

	private final SupplierDirectory directory;

	SupplierVersionController(SupplierHistory history, SupplierDirectory directory) {
		this.history = history;
		this.directory = directory;
	}

	@PreAuthorize(SupplierDirectory.STAFF)
	@GetMapping("/api/v1/suppliers/{id}/versions")
	@Operation(summary = "List all versions of a supplier's controlled facts, the one in force first")
	List<VersionAnswer> of(@PathVariable UUID id) {
		SupplierId supplier = this.directory.find(new SupplierId(id)).orElseThrow(UnknownResource::new).id();
		return this.history.of(supplier).stream().map(VersionAnswer::of).toList();
	}

	@PreAuthorize("hasRole('" + Roles.SUPPLIER + "')")
	@GetMapping("/api/v1/my-company/versions")
	@Operation(summary = "List all versions of the facts of the caller's own company, the one in force first")
	List<VersionAnswer> own() {
		return this.history.own().stream().map(VersionAnswer::of).toList();
	}

	/**
	 * A version as programs see it.
	 */
	record VersionAnswer(int no, String name, String legalForm, String country, String address,
			SupplierIdentifier identifier, RegistryEntry registry, Contact contact, String bankName,
			String bankAccountMasked, Set<ControlledFact> changed, VersionCause cause, @Nullable UUID causeId,
			@Nullable String approvedBy, Instant approvedAt) {

		static VersionAnswer of(SupplierVersionDetails version) {
			LegalFacts facts = version.facts();
			return new VersionAnswer(version.no(), facts.name(), facts.legalForm(), facts.country(), facts.address(),
					facts.identifier(), facts.registry(), version.contact(), version.bank().bankName(),
					version.bank().accountNumber(), version.changed(), version.cause(), version.document().orElse(null),
					version.approvedBy().map(UserId::value).orElse(null), version.approvedAt());
		}

	}

}
