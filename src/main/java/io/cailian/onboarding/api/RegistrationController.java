package io.cailian.onboarding.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.document.AttachmentInfo;
import io.cailian.identity.BusinessUnitId;
import io.cailian.kernel.Sha256;
import io.cailian.onboarding.AnsweredRegistration;
import io.cailian.onboarding.Incomplete;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.onboarding.SupplierRegistration;
import io.cailian.onboarding.SupplyWish;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.RequiredDocument;
import io.cailian.questionnaire.Section;
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

	private final AnsweredRegistration answering;

	private final Idempotency idempotency;

	RegistrationController(SupplierRegistration registration, AnsweredRegistration answering, Idempotency idempotency) {
		this.registration = registration;
		this.answering = answering;
		this.idempotency = idempotency;
	}

	@PreAuthorize(SupplierRegistration.REGISTRARS)
	@PostMapping("/api/v1/supplier-registrations")
	@Operation(summary = "Register a company as an applicant",
			description = "documents names at least one file uploaded before. With questionnaire it is held to what "
					+ "GET /api/v1/supplier-registrations/questionnaire asks for the same choice, as companies that "
					+ "register themselves are. The company gets a letter with the link to its application; approval "
					+ "follows in the inbox.")
	ResponseEntity<Receipt> register(HttpServletRequest request, @RequestBody RegistrationRequest body) {
		RegistrationForm form = body.form(UUID.randomUUID(), this.registration.today());
		return this.idempotency.once(request, body, () -> {
			RegistrationReceipt receipt = body.isAnswered() ? answered(body, form) : this.registration.register(form);
			return ResponseEntity.created(URI.create("/api/v1/supplier-applications/" + receipt.application()))
				.body(new Receipt(receipt.application().value(), receipt.applicationNumber()));
		});
	}

	private RegistrationReceipt answered(RegistrationRequest body, RegistrationForm form) {
		try {
			return this.answering.register(form);
		}
		catch (Incomplete incomplete) {
			throw new InvalidInput(incomplete.problems()
				.entrySet()
				.stream()
				.map((problem) -> body.fault(problem.getKey(), problem.getValue()))
				.toList());
		}
	}

	@PreAuthorize(SupplierRegistration.REGISTRARS)
	@GetMapping("/api/v1/supplier-registrations/questionnaire")
	@Operation(
			summary = "What a company is asked that wants to supply these categories, in these regions, to this unit",
			description = "Questions and documents in the order in which the wizard asks for them. "
					+ "A required one must be answered or handed in.")
	Asked asked(@RequestParam(defaultValue = "") Set<UUID> category,
			@RequestParam(defaultValue = "") Set<String> region,
			@RequestParam(required = false) @Nullable UUID businessUnit) {
		Faults faults = new Faults();
		Set<Region> regions = new HashSet<>();
		region.forEach(
				(code) -> Optional.ofNullable(faults.made("/region", () -> new Region(code))).ifPresent(regions::add));
		faults.stopIfAny();
		return Asked
			.of(this.answering.asked(new SupplyWish(category.stream().map(CategoryId::new).collect(Collectors.toSet()),
					regions, Optional.ofNullable(businessUnit).map(BusinessUnitId::new))));
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

	/** What a company is asked. */
	@Schema(name = "SupplierQuestionnaire")
	record Asked(List<Section> sections, List<RequiredDocument> documents) {

		static Asked of(Questionnaire questionnaire) {
			return new Asked(questionnaire.sections(), questionnaire.documents());
		}

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
