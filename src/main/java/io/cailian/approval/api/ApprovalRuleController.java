package io.cailian.approval.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.apikit.UnknownResource;
import io.cailian.approval.ApprovalRules;
import io.cailian.approval.RuleAccess;
import io.cailian.approval.RuleActivation;
import io.cailian.approval.RuleFile;
import io.cailian.approval.RuleTrial;
import io.cailian.approval.RuleVersionDetails;
import io.cailian.approval.RuleVersionId;
import io.cailian.approval.RuleWriting;
import io.cailian.identity.BuyerCompany;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Approval rules for programs: read, tried, carried from one portal to another.
 */
@RestController
@RequestMapping("/api/v1/approval-rules")
@PreAuthorize(RuleAccess.READERS)
@Tag(name = "Approval rules", description = "Who is asked about which document, in versions")
class ApprovalRuleController {

	private static final String VERSIONS = "/api/v1/approval-rules/versions/";

	private final ApprovalRules rules;

	private final RuleWriting writing;

	private final RuleActivation activation;

	private final RuleTrial trial;

	private final BuyerCompany company;

	private final Idempotency idempotency;

	private final ModuleTranslations texts;

	ApprovalRuleController(ApprovalRules rules, RuleWriting writing, RuleActivation activation, RuleTrial trial,
			BuyerCompany company, Idempotency idempotency, ModuleTranslations texts) {
		this.rules = rules;
		this.writing = writing;
		this.activation = activation;
		this.trial = trial;
		this.company = company;
		this.idempotency = idempotency;
		this.texts = texts;
	}

	@GetMapping
	@Operation(summary = "List the types of documents with their rules in force, coming and being written")
	List<RuleAnswers.Type> types() {
		return this.rules.types().stream().map(RuleAnswers.Type::of).toList();
	}

	@GetMapping("/{documentType}")
	@Operation(summary = "List all versions of the rules of a type of document, the newest first")
	List<RuleAnswers.Line> versions(@PathVariable String documentType) {
		if (this.rules.types().stream().noneMatch((type) -> type.type().equals(documentType))) {
			throw new UnknownResource();
		}
		return this.rules.versions(documentType).stream().map(RuleAnswers.Line::of).toList();
	}

	@GetMapping(path = "/versions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Read one version as a file that can be imported again")
	ResponseEntity<String> file(@PathVariable UUID id) {
		RuleVersionDetails version = version(id);
		return ResponseEntity.ok()
			.eTag(EntityTags.of(version.version()))
			.body(new RuleFile(version.line().documentType(), this.company.baseCurrency(), version.rules()).write());
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@PreAuthorize(RuleAccess.WRITERS)
	@Operation(summary = "Import a file as a new draft, which counts for nothing until it is proposed and approved",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(type = "object"))))
	ResponseEntity<RuleAnswers.Line> importFile(@RequestBody String file, HttpServletRequest request) {
		return this.idempotency.once(request, file, () -> {
			RuleVersionDetails draft = this.writing.importJson(file);
			return ResponseEntity.created(URI.create(VERSIONS + draft.id()))
				.eTag(EntityTags.of(draft.version()))
				.body(RuleAnswers.Line.of(draft.line()));
		});
	}

	@PostMapping("/versions/{id}/trial")
	@Operation(summary = "See what a version would do with a real document; nothing is recorded")
	ResponseEntity<TrialAnswer> tryOn(@PathVariable UUID id, @RequestBody Tried body, HttpServletRequest request) {
		UUID document = body.document();
		if (document == null) {
			throw new InvalidInput(
					List.of(new InvalidInput.Fault("/document", "approval.RuleTrial.unknownDocument", List.of())));
		}
		RuleVersionDetails version = version(id);
		return this.idempotency.once(request, body,
				() -> ResponseEntity.ok(TrialAnswer.of(
						this.trial.of(version.id(), new Subject(version.line().documentType(), document)), this.texts,
						LocaleContextHolder.getLocale())));
	}

	@PostMapping("/versions/{id}/proposal")
	@PreAuthorize(RuleAccess.WRITERS)
	@Operation(summary = "Ask somebody else to approve a draft, from a day on")
	ResponseEntity<RuleAnswers.Line> propose(@PathVariable UUID id, @RequestBody Begun body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			RuleVersionDetails seen = seen(id, ifMatch);
			return answer(this.writing.propose(seen.id(), Optional.ofNullable(body.effectiveFrom()), seen.version()));
		});
	}

	@PostMapping("/versions/{id}/approval")
	@PreAuthorize(RuleAccess.DECIDERS)
	@Operation(summary = "Put into force what others wrote and proposed")
	ResponseEntity<RuleAnswers.Line> approve(@PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			RuleVersionDetails seen = seen(id, ifMatch);
			return answer(this.activation.approve(seen.id(), seen.version()));
		});
	}

	@PostMapping("/versions/{id}/refusal")
	@PreAuthorize(RuleAccess.DECIDERS)
	@Operation(summary = "Send a proposed version back to be written on, with a reason")
	ResponseEntity<RuleAnswers.Line> refuse(@PathVariable UUID id, @RequestBody Refused body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			RuleVersionDetails seen = seen(id, ifMatch);
			return answer(
					this.activation.refuse(seen.id(), Objects.requireNonNullElse(body.reason(), ""), seen.version()));
		});
	}

	private RuleVersionDetails seen(UUID id, @Nullable String ifMatch) {
		RuleVersionDetails version = version(id);
		EntityTags.requireMatch(ifMatch, version.version());
		return version;
	}

	private RuleVersionDetails version(UUID id) {
		return this.rules.find(new RuleVersionId(id)).orElseThrow(UnknownResource::new);
	}

	private static ResponseEntity<RuleAnswers.Line> answer(RuleVersionDetails version) {
		return ResponseEntity.ok().eTag(EntityTags.of(version.version())).body(RuleAnswers.Line.of(version.line()));
	}

	@Schema(name = "ApprovalTrialRequest")
	record Tried(@Nullable UUID document) {

	}

	@Schema(name = "ApprovalRuleProposal")
	record Begun(
			@Schema(description = "The first day; without it that of the draft") @Nullable LocalDate effectiveFrom) {

	}

	@Schema(name = "ApprovalRuleRefusal")
	record Refused(@Nullable String reason) {

	}

}
