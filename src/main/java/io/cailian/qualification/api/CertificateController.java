package io.cailian.qualification.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.UnknownResource;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.Sha256;
import io.cailian.qualification.Access;
import io.cailian.qualification.CertificateDetails;
import io.cailian.qualification.CertificateFilter;
import io.cailian.qualification.CertificateForm;
import io.cailian.qualification.CertificateId;
import io.cailian.qualification.CertificateRevoking;
import io.cailian.qualification.CertificateState;
import io.cailian.qualification.CertificateSubmission;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.CertificateTypes;
import io.cailian.qualification.Certificates;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.Suppliers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Certificates over HTTP: all of them for the buying company's systems, and to a supplier
 * its own, which come from its session and from nothing it sends.
 */
@RestController
@Tag(name = "Certificates")
class CertificateController {

	private final Certificates certificates;

	private final CertificateTypes types;

	private final CertificateSubmission submission;

	private final CertificateRevoking revoking;

	private final Suppliers suppliers;

	private final Idempotency idempotency;

	CertificateController(Certificates certificates, CertificateTypes types, CertificateSubmission submission,
			CertificateRevoking revoking, Suppliers suppliers, Idempotency idempotency) {
		this.certificates = certificates;
		this.types = types;
		this.submission = submission;
		this.revoking = revoking;
		this.suppliers = suppliers;
		this.idempotency = idempotency;
	}

	@PreAuthorize(Access.STAFF)
	@GetMapping("/api/v1/certificates")
	@Operation(summary = "List certificates, those that end first before the others",
			description = "q searches number, issuer and supplier. Follow nextCursor for the next page.")
	CursorPage<CertificateAnswer> list(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable CertificateState state,
			@RequestParam(required = false) @Nullable UUID supplier,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = CursorPage.limit(limit);
		int offset = (cursor == null) ? 0 : position(CursorPage.parts(cursor, 1).getFirst());
		CertificateFilter filter = new CertificateFilter(q, Optional.empty(), Optional.ofNullable(state),
				Optional.ofNullable(supplier).map(SupplierId::new));
		List<CertificateAnswer> found = this.certificates.list(filter, offset, size + 1)
			.stream()
			.map(CertificateAnswer::of)
			.toList();
		return CursorPage.of(found, size, (last) -> CursorPage.cursor(offset + size));
	}

	@PreAuthorize(Access.STAFF)
	@GetMapping("/api/v1/certificates/{id}")
	@Operation(summary = "Read a certificate")
	CertificateAnswer read(@PathVariable UUID id) {
		return this.certificates.find(new CertificateId(id))
			.map(CertificateAnswer::of)
			.orElseThrow(UnknownResource::new);
	}

	@PreAuthorize("isAuthenticated()")
	@GetMapping("/api/v1/certificate-types")
	@Operation(summary = "List the kinds of certificates that may be handed in")
	List<TypeAnswer> types() {
		return this.types.active().stream().map(TypeAnswer::of).toList();
	}

	@PreAuthorize("hasAnyRole('SUPPLIER', 'BUYER', 'PURCHASING_MANAGER', 'APPROVER')")
	@PostMapping(path = "/api/v1/certificates/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Upload the file of a certificate",
			description = "A file that no certificate names is removed after a day.")
	ResponseEntity<Uploaded> upload(HttpServletRequest request, @RequestParam("file") MultipartFile file)
			throws IOException {
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		return this.idempotency.once(request, name + " " + Sha256.of(file.getInputStream()), () -> {
			try (InputStream in = file.getInputStream()) {
				AttachmentInfo kept = this.submission.upload(name, in);
				return ResponseEntity.status(HttpStatus.CREATED).body(new Uploaded(kept.id().value(), kept.fileName()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	@PreAuthorize(Access.UPLOADER)
	@PostMapping("/api/v1/suppliers/{supplier}/certificates")
	@Operation(summary = "Hand in a certificate for a supplier; another person approves it")
	ResponseEntity<CertificateAnswer> submitFor(@PathVariable UUID supplier, @RequestBody CertificateBody body,
			HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			SupplierId id = this.suppliers.find(new SupplierId(supplier)).orElseThrow(UnknownResource::new).id();
			CertificateId handedIn = Faults.placed(CertificateBody.PLACES,
					() -> this.submission.submitFor(id, body.form(this.types)));
			return created("/api/v1/certificates/", this.certificates.find(handedIn).orElseThrow(UnknownResource::new));
		});
	}

	@PreAuthorize(Access.UPLOADER)
	@PostMapping("/api/v1/certificates/{id}/revocation")
	@Operation(summary = "Ask to revoke an approved certificate; another person decides in the inbox",
			description = "Asking the same again while it waits changes nothing; another question is refused.")
	ResponseEntity<CertificateAnswer> revoke(@PathVariable UUID id, @RequestBody RevocationBody body,
			HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			CertificateId known = this.certificates.find(new CertificateId(id)).orElseThrow(UnknownResource::new).id();
			this.revoking.propose(known, body.words());
			return ResponseEntity
				.ok(CertificateAnswer.of(this.certificates.find(known).orElseThrow(UnknownResource::new)));
		});
	}

	@PreAuthorize(Access.UPLOADER)
	@PostMapping("/api/v1/certificates/{id}/revocation/withdrawal")
	@Operation(summary = "Take back the caller's own question to revoke a certificate, before it is decided",
			description = "Taking it back again changes nothing.")
	ResponseEntity<CertificateAnswer> withdrawRevocation(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			CertificateId known = this.certificates.find(new CertificateId(id)).orElseThrow(UnknownResource::new).id();
			this.revoking.withdraw(known);
			return ResponseEntity
				.ok(CertificateAnswer.of(this.certificates.find(known).orElseThrow(UnknownResource::new)));
		});
	}

	@PreAuthorize(Access.SUPPLIER)
	@GetMapping("/api/v1/my-company/certificates")
	@Operation(summary = "List the certificates of the caller's own company")
	List<CertificateAnswer> own() {
		return this.certificates.own().stream().map(CertificateAnswer::of).toList();
	}

	@PreAuthorize(Access.SUPPLIER)
	@GetMapping("/api/v1/my-company/certificates/{id}")
	@Operation(summary = "Read a certificate of the caller's own company")
	CertificateAnswer own(@PathVariable UUID id) {
		return CertificateAnswer.of(this.certificates.own(new CertificateId(id)));
	}

	@PreAuthorize(Access.SUPPLIER)
	@PostMapping("/api/v1/my-company/certificates")
	@Operation(summary = "Hand in a certificate of the caller's own company",
			description = "The id is the caller's own word for it, to send it again without harm; the answer names "
					+ "the id under which it lies.")
	ResponseEntity<CertificateAnswer> submitOwn(@RequestBody CertificateBody body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			CertificateId handedIn = Faults.placed(CertificateBody.PLACES,
					() -> this.submission.submitOwn(body.form(this.types)));
			return created("/api/v1/my-company/certificates/", this.certificates.own(handedIn));
		});
	}

	private static ResponseEntity<CertificateAnswer> created(String path, CertificateDetails certificate) {
		return ResponseEntity.created(URI.create(path + certificate.id())).body(CertificateAnswer.of(certificate));
	}

	private static int position(String text) {
		try {
			return Math.max(0, Integer.parseInt(text));
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	record TypeAnswer(String code, String nameZh, String nameEn) {

		static TypeAnswer of(CertificateTypeDetails type) {
			return new TypeAnswer(type.code(), type.nameZh(), type.nameEn());
		}

	}

	@Schema(name = "CertificateFile")
	record Uploaded(UUID id, String fileName) {

	}

	record CertificateAnswer(UUID id, UUID supplierId, String supplierName, String type, String issuer, String number,
			LocalDate issued, @Nullable LocalDate expires, CertificateState state, String fileName,
			String decisionReason, @Nullable LocalDate revokedOn, String revocationReason,
			@Nullable String revocationAsked) {

		static CertificateAnswer of(CertificateDetails found) {
			return new CertificateAnswer(found.id().value(), found.supplier().value(), found.supplierName(),
					found.type().code(), found.issuer(), found.number(), found.issued(), found.expires().orElse(null),
					found.state(), found.fileName(), found.decisionReason(), found.revoked().orElse(null),
					found.revocationReason(), found.revocationAsked().orElse(null));
		}

	}

	record RevocationBody(@Nullable String reason) {

		String words() {
			Faults faults = new Faults();
			String given = faults.required("/reason", this.reason, "-");
			faults.stopIfAny();
			return given;
		}

	}

	/** A certificate as a program hands it in; the id may be the caller's own. */
	record CertificateBody(@Nullable UUID id, @Nullable String type, @Nullable String issuer, @Nullable String number,
			@Nullable LocalDate issued, @Nullable LocalDate expires, @Nullable UUID file) {

		/** What else can be wrong with one of its values, and where that stands. */
		static final Map<String, String> PLACES = Map.of("qualification.Certificate.issuedInFuture", "/issued",
				"qualification.Certificate.alreadyLapsed", "/expires", "qualification.Certificate.knownAlready",
				"/number", "document.Attachment.notWaiting", "/file");

		CertificateForm form(CertificateTypes types) {
			Faults faults = new Faults();
			String kind = faults.required("/type", this.type, "-");
			String from = faults.required("/issuer", this.issuer, "-");
			String given = faults.required("/number", this.number, "-");
			LocalDate day = faults.required("/issued", this.issued, LocalDate.EPOCH);
			UUID attachment = faults.required("/file", this.file, Ids.next());
			faults.stopIfAny();
			CertificateTypeDetails known = faults.made("/type", () -> types.find(kind)
				.orElseThrow(() -> new RuleViolation("qualification.Certificate.typeUnknown")));
			faults.stopIfAny();
			if (Optional.ofNullable(known).orElseThrow().mustExpire()) {
				faults.required("/expires", this.expires, LocalDate.MAX);
			}
			faults.stopIfAny();
			CertificateForm form = faults.made("/expires",
					Map.of("qualification.Certificate.issuer", "/issuer", "qualification.Certificate.number",
							"/number"),
					() -> new CertificateForm((this.id != null) ? new CertificateId(this.id) : CertificateId.next(),
							Optional.ofNullable(known).orElseThrow().id(), from, given, day,
							Optional.ofNullable(this.expires), new AttachmentId(attachment)));
			faults.stopIfAny();
			return Optional.ofNullable(form).orElseThrow();
		}

	}

}
