package io.cailian.onboarding.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;

import io.cailian.apikit.Idempotency;
import io.cailian.document.AttachmentInfo;
import io.cailian.kernel.Sha256;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.onboarding.SupplierRegistration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes applications from the systems of the buying company.
 */
@RestController
@Tag(name = "Supplier applications")
class RegistrationController {

	private final SupplierRegistration registration;

	private final Idempotency idempotency;

	RegistrationController(SupplierRegistration registration, Idempotency idempotency) {
		this.registration = registration;
		this.idempotency = idempotency;
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
			return ResponseEntity.created(URI.create("/api/v1/supplier-applications/" + receipt.application()))
				.body(new Receipt(receipt.application().value(), receipt.applicationNumber()));
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

	/** An uploaded file and the id under which a registration names it. */
	record Uploaded(UUID id, String fileName, String mediaType, long size) {

		static Uploaded of(AttachmentInfo file) {
			return new Uploaded(file.id().value(), file.fileName(), file.mediaType(), file.size());
		}

	}

	/** What a registration is answered with; the secret link goes by letter only. */
	record Receipt(UUID applicationId, String applicationNumber) {

	}

}
