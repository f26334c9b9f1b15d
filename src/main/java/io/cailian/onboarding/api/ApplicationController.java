package io.cailian.onboarding.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.EntityTags;
import io.cailian.apikit.UnknownResource;
import io.cailian.onboarding.ApplicationDetails;
import io.cailian.onboarding.ApplicationDirectory;
import io.cailian.onboarding.ApplicationFilter;
import io.cailian.onboarding.ApplicationId;
import io.cailian.onboarding.ApplicationLine;
import io.cailian.onboarding.ApplicationStatus;
import io.cailian.supplier.SupplierDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Applications for the systems of the buying company. To a supplier's own account all of
 * it is closed, whatever it asks for.
 */
@RestController
@Tag(name = "Supplier applications")
class ApplicationController {

	private final ApplicationDirectory directory;

	ApplicationController(ApplicationDirectory directory) {
		this.directory = directory;
	}

	@PreAuthorize(SupplierDirectory.STAFF)
	@GetMapping("/api/v1/supplier-applications")
	@Operation(summary = "List applications, the newest first",
			description = "Follow nextCursor for the next page. q searches name, number and identifier.")
	CursorPage<ApplicationResource> list(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable ApplicationStatus status,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int size = CursorPage.limit(limit);
		ApplicationFilter filter = new ApplicationFilter(q, Optional.ofNullable(status));
		List<ApplicationLine> lines = (cursor == null) ? this.directory.list(filter, 0, size + 1)
				: this.directory.listAfter(filter, CursorPage.parts(cursor, 1).getFirst(), size + 1);
		CursorPage<ApplicationLine> page = CursorPage.of(lines, size, (line) -> CursorPage.cursor(line.number()));
		return new CursorPage<>(page.items().stream().map(ApplicationResource::of).toList(), page.nextCursor(),
				page.hasMore());
	}

	@PreAuthorize(SupplierDirectory.STAFF)
	@GetMapping("/api/v1/supplier-applications/{id}")
	@Operation(summary = "Read one application",
			description = "supplierId names the supplier it became, once approved.")
	ResponseEntity<ApplicationResource.Whole> one(@PathVariable UUID id) {
		ApplicationDetails application = this.directory.find(new ApplicationId(id)).orElseThrow(UnknownResource::new);
		return ResponseEntity.ok()
			.eTag(EntityTags.of(application.version()))
			.body(ApplicationResource.Whole.of(application));
	}

}
