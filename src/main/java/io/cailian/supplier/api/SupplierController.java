package io.cailian.supplier.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.apikit.UnknownResource;
import io.cailian.document.AttachmentInfo;
import io.cailian.kernel.Sha256;
import io.cailian.supplier.RegistrationForm;
import io.cailian.supplier.RegistrationReceipt;
import io.cailian.supplier.SupplierDetails;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierFilter;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierLine;
import io.cailian.supplier.SupplierRegistration;
import io.cailian.supplier.SupplierStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.multipart.MultipartFile;

/**
 * Suppliers for the systems of the buying company. To a supplier's own account all of it
 * is closed, whatever it asks for.
 */
@RestController
@Tag(name = "Suppliers")
class SupplierController {

	private final SupplierDirectory directory;

	private final SupplierRegistration registration;

	private final Idempotency idempotency;

	SupplierController(SupplierDirectory directory, SupplierRegistration registration, Idempotency idempotency) {
		this.directory = directory;
		this.registration = registration;
		this.idempotency = idempotency;
	}

	@PreAuthorize(SupplierDirectory.STAFF)
	@GetMapping("/api/v1/suppliers")
	@Operation(summary = "List suppliers and applicants by name",
			description = "Follow nextCursor for the next page. q searches name, number and identifier.")
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
	@Operation(summary = "Read one supplier")
	ResponseEntity<SupplierResource.Whole> one(@PathVariable UUID id) {
		SupplierDetails supplier = this.directory.find(new SupplierId(id)).orElseThrow(UnknownResource::new);
		return ResponseEntity.ok().eTag(EntityTags.of(supplier.version())).body(SupplierResource.Whole.of(supplier));
	}

	@PreAuthorize(SupplierRegistration.REGISTRARS)
	@PostMapping("/api/v1/supplier-registrations")
	@Operation(summary = "Register a company as an applicant",
			description = "documents names at least one file uploaded before. The company gets a letter with the link "
					+ "to its application; approval follows in the inbox.")
	ResponseEntity<Receipt> register(HttpServletRequest request, @RequestBody RegistrationRequest body) {
		RegistrationForm form = body.form(UUID.randomUUID());
		return this.idempotency.once(request, body, () -> {
			RegistrationReceipt receipt = this.registration.register(form);
			return ResponseEntity.created(URI.create("/api/v1/suppliers/" + receipt.supplier()))
				.body(new Receipt(receipt.supplier().value(), receipt.applicationNumber()));
		});
	}

	@PreAuthorize(SupplierRegistration.REGISTRARS)
	@PostMapping(path = "/api/v1/supplier-registrations/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Upload a file for a registration",
			description = "PDF, PNG, JPEG, DOCX or XLSX up to 20 MB; the content must be what the name says. "
					+ "A file that no registration names is removed after a day.")
	ResponseEntity<Uploaded> upload(HttpServletRequest request, @RequestParam("file") MultipartFile file)
			throws IOException {
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		String content = name + " " + Sha256.of(file.getInputStream());
		return this.idempotency.once(request, content, () -> {
			try (InputStream in = file.getInputStream()) {
				return ResponseEntity.status(HttpStatus.CREATED).body(Uploaded.of(this.registration.upload(name, in)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
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

	/** An uploaded file and the id under which a registration names it. */
	record Uploaded(UUID id, String fileName, String mediaType, long size) {

		static Uploaded of(AttachmentInfo file) {
			return new Uploaded(file.id().value(), file.fileName(), file.mediaType(), file.size());
		}

	}

	/** What a registration is answered with; the secret link goes by letter only. */
	record Receipt(UUID supplierId, String applicationNumber) {

	}

}
