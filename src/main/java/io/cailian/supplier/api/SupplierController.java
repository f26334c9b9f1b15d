package io.cailian.supplier.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.EntityTags;
import io.cailian.apikit.InvalidInput;
import io.cailian.apikit.UnknownResource;
import io.cailian.supplier.SupplierDetails;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierFilter;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierLine;
import io.cailian.supplier.SupplierStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Suppliers for the systems of the buying company. To a supplier's own account all of it
 * is closed, whatever it asks for.
 */
@RestController
@Tag(name = "Suppliers")
class SupplierController {

	private final SupplierDirectory directory;

	SupplierController(SupplierDirectory directory) {
		this.directory = directory;
	}

	@PreAuthorize(SupplierDirectory.STAFF)
	@GetMapping("/api/v1/suppliers")
	@Operation(summary = "List suppliers by name",
			description = "Follow nextCursor for the next page. q searches name, number and identifier. Merged "
					+ "suppliers are found by them under the supplier that took their place.")
	CursorPage<SupplierResource> list(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable SupplierStatus status,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int size = CursorPage.limit(limit);
		SupplierFilter filter = new SupplierFilter(q, Optional.ofNullable(status));
		CursorPage<SupplierLine> page = CursorPage.of(lines(filter, cursor, size + 1), size,
				(line) -> CursorPage.cursor(line.name(), line.id()));
		return new CursorPage<>(page.items().stream().map(SupplierResource::of).toList(), page.nextCursor(),
				page.hasMore());
	}

	@PreAuthorize(SupplierDirectory.STAFF)
	@GetMapping("/api/v1/suppliers/{id}")
	@Operation(summary = "Read one supplier",
			description = "One that was merged is MERGED, without an account, and names the supplier that took its "
					+ "place; nothing can be done to it any more.")
	ResponseEntity<SupplierResource.Whole> one(@PathVariable UUID id) {
		SupplierDetails supplier = this.directory.find(new SupplierId(id)).orElseThrow(UnknownResource::new);
		return ResponseEntity.ok().eTag(EntityTags.of(supplier.version())).body(SupplierResource.Whole.of(supplier));
	}

	private List<SupplierLine> lines(SupplierFilter filter, @Nullable String cursor, int limit) {
		if (cursor == null) {
			return this.directory.list(filter, 0, limit);
		}
		List<String> parts = CursorPage.parts(cursor, 2);
		return this.directory.listAfter(filter, parts.get(0), id(parts.get(1)), limit);
	}

	private static SupplierId id(String text) {
		try {
			return SupplierId.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(List.of(new InvalidInput.Fault("/cursor", "apikit.CursorPage.cursor", List.of())));
		}
	}

}
