package io.cailian.qualification.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.UnknownResource;
import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;
import io.cailian.identity.UserId;
import io.cailian.qualification.Access;
import io.cailian.qualification.BlockDetails;
import io.cailian.qualification.BlockId;
import io.cailian.qualification.BlockProposal;
import io.cailian.qualification.BlockStage;
import io.cailian.qualification.Blocking;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.Eligibility;
import io.cailian.qualification.EligibilityQuestion;
import io.cailian.qualification.QualificationDetails;
import io.cailian.qualification.QualificationId;
import io.cailian.qualification.QualificationProposal;
import io.cailian.qualification.QualificationProposing;
import io.cailian.qualification.QualificationStatus;
import io.cailian.qualification.Qualifications;
import io.cailian.qualification.Scope;
import io.cailian.qualification.Stage;
import io.cailian.qualification.SupplierEligibility;
import io.cailian.qualification.SupplierProcess;
import io.cailian.qualification.SupplierStanding;
import io.cailian.qualification.Wording;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.Suppliers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How suppliers stand, for the systems of the buying company. To a supplier's own account
 * all of it is closed, whatever it asks for.
 */
@RestController
@Tag(name = "Qualifications and blocks")
class QualificationController {

	private static final String END = "qualification.endBeforeBegin";

	private final Qualifications qualifications;

	private final QualificationProposing proposing;

	private final Blocking blocking;

	private final SupplierEligibility eligibility;

	private final Suppliers suppliers;

	private final Wording wording;

	private final Idempotency idempotency;

	QualificationController(Qualifications qualifications, QualificationProposing proposing, Blocking blocking,
			SupplierEligibility eligibility, Suppliers suppliers, Wording wording, Idempotency idempotency) {
		this.qualifications = qualifications;
		this.proposing = proposing;
		this.blocking = blocking;
		this.eligibility = eligibility;
		this.suppliers = suppliers;
		this.wording = wording;
		this.idempotency = idempotency;
	}

	@PreAuthorize(Access.STAFF)
	@GetMapping("/api/v1/suppliers/{supplier}/qualifications")
	@Operation(summary = "Read how a supplier stands today and everything that was proposed and decided")
	SupplierAnswer read(@PathVariable UUID supplier) {
		SupplierId id = known(supplier);
		return new SupplierAnswer(this.qualifications.standing(id).stream().map(StandingAnswer::of).toList(),
				this.qualifications.history(id).stream().map(QualificationAnswer::of).toList());
	}

	@PreAuthorize(Access.PROPOSER)
	@PostMapping("/api/v1/suppliers/{supplier}/qualifications")
	@Operation(summary = "Propose how a supplier is to stand; another person decides in the inbox")
	ResponseEntity<QualificationAnswer> propose(@PathVariable UUID supplier, @RequestBody QualificationBody body,
			HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			QualificationDetails proposed = this.proposing.propose(body.proposal(known(supplier)));
			return ResponseEntity.created(URI.create("/api/v1/suppliers/" + supplier + "/qualifications"))
				.body(QualificationAnswer.of(proposed));
		});
	}

	@PreAuthorize(Access.STAFF)
	@GetMapping("/api/v1/suppliers/{supplier}/eligibility")
	@Operation(summary = "Ask whether a supplier may take part in a process, and if not why not",
			description = "A category asks for all below it; what is left out is warned of where a sanction may hold. "
					+ "Without a day it is asked for today.")
	EligibilityAnswer ask(@PathVariable UUID supplier, @RequestParam SupplierProcess process,
			@RequestParam(required = false) @Nullable UUID category,
			@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
			Locale locale) {
		Faults faults = new Faults();
		Scope scope = faults.made("/region", () -> scope(category, region, unit));
		faults.stopIfAny();
		Eligibility found = this.eligibility.ask(new EligibilityQuestion(known(supplier), process,
				Optional.ofNullable(scope).orElseThrow(), Optional.ofNullable(day)));
		return new EligibilityAnswer(found.answer(),
				found.reasons().stream().map((reason) -> reason.messageKey().replaceAll(".*\\.", "")).toList(),
				this.wording.reasons(found, locale));
	}

	@PreAuthorize(Access.STAFF)
	@GetMapping("/api/v1/suppliers/{supplier}/blocks")
	@Operation(summary = "List the blocks of a supplier, the newest first")
	List<BlockAnswer> blocks(@PathVariable UUID supplier) {
		return this.blocking.of(known(supplier)).stream().map(BlockAnswer::of).toList();
	}

	@PreAuthorize(Access.PROPOSER)
	@PostMapping("/api/v1/suppliers/{supplier}/blocks")
	@Operation(summary = "Propose to block a supplier; another person decides in the inbox")
	ResponseEntity<BlockAnswer> block(@PathVariable UUID supplier, @RequestBody BlockBody body,
			HttpServletRequest request) {
		return this.idempotency.once(request, body,
				() -> ResponseEntity.created(URI.create("/api/v1/suppliers/" + supplier + "/blocks"))
					.body(BlockAnswer.of(this.blocking.propose(body.proposal(known(supplier))))));
	}

	@PreAuthorize(Access.PROPOSER)
	@PostMapping("/api/v1/blocks/{block}/lift")
	@Operation(summary = "Propose to lift a block; another person decides in the inbox")
	ResponseEntity<BlockAnswer> lift(@PathVariable UUID block, @RequestBody LiftBody body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			BlockId id = this.blocking.find(new BlockId(block)).orElseThrow(UnknownResource::new).id();
			return ResponseEntity
				.ok(BlockAnswer.of(this.blocking.proposeLift(id, Objects.requireNonNullElse(body.reason(), ""))));
		});
	}

	private SupplierId known(UUID supplier) {
		return this.suppliers.find(new SupplierId(supplier)).orElseThrow(UnknownResource::new).id();
	}

	private static Scope scope(@Nullable UUID category, @Nullable String region, @Nullable UUID unit) {
		return new Scope(Optional.ofNullable(category).map(CategoryId::new),
				Optional.ofNullable(region).map(Region::new), Optional.ofNullable(unit).map(BusinessUnitId::new));
	}

	record SupplierAnswer(List<StandingAnswer> standing, List<QualificationAnswer> history) {

	}

	record ScopeAnswer(@Nullable UUID category, @Nullable String region, @Nullable UUID businessUnit) {

		static ScopeAnswer of(Scope scope) {
			return new ScopeAnswer(scope.category().map(CategoryId::value).orElse(null),
					scope.region().map(Region::code).orElse(null),
					scope.unit().map(BusinessUnitId::value).orElse(null));
		}

	}

	record StandingAnswer(ScopeAnswer scope, QualificationStatus status, QualificationStatus decided,
			@Nullable LocalDate until, List<String> lapsed, List<String> missing) {

		static StandingAnswer of(SupplierStanding standing) {
			return new StandingAnswer(ScopeAnswer.of(standing.scope()), standing.status(), standing.decided(),
					standing.until().orElse(null),
					standing.lapsed().stream().map(CertificateTypeDetails::code).toList(),
					standing.missing().stream().map(CertificateTypeDetails::code).toList());
		}

	}

	record QualificationAnswer(UUID id, ScopeAnswer scope, QualificationStatus status, LocalDate from,
			@Nullable LocalDate to, boolean liftsSanctions, String reason, String proposedBy, Instant proposedAt,
			Stage stage, @Nullable String decidedBy, @Nullable Instant decidedAt, String decisionReason) {

		static QualificationAnswer of(QualificationDetails found) {
			return new QualificationAnswer(found.id().value(), ScopeAnswer.of(found.scope()), found.status(),
					found.from(), found.to().orElse(null), found.lifts(), found.reason(), found.proposedBy().value(),
					found.proposedAt(), found.stage(), found.decidedBy().map(UserId::value).orElse(null),
					found.decidedAt().orElse(null), found.decisionReason());
		}

	}

	/** A qualification as a program proposes it; the id may be the caller's own. */
	record QualificationBody(@Nullable UUID id, @Nullable UUID category, @Nullable String region,
			@Nullable UUID businessUnit, @Nullable QualificationStatus status, @Nullable LocalDate from,
			@Nullable LocalDate to, @Nullable Boolean liftsSanctions, @Nullable String reason) {

		QualificationProposal proposal(SupplierId supplier) {
			Faults faults = new Faults();
			faults.required("/category", this.category, new UUID(0, 0));
			QualificationStatus wanted = faults.required("/status", this.status, QualificationStatus.CANDIDATE);
			LocalDate begin = faults.required("/from", this.from, LocalDate.EPOCH);
			String words = faults.required("/reason", this.reason, "-");
			Scope scope = faults.made("/region", () -> scope(this.category, this.region, this.businessUnit));
			faults.stopIfAny();
			QualificationProposal proposal = faults.made("/reason",
					Map.of("qualification.Qualification.categoryMissing", "/category", END, "/to",
							"qualification.Qualification.endMissing", "/to"),
					() -> new QualificationProposal(
							(this.id != null) ? new QualificationId(this.id) : QualificationId.next(), supplier,
							Optional.ofNullable(scope).orElseThrow(), wanted, begin, Optional.ofNullable(this.to),
							Boolean.TRUE.equals(this.liftsSanctions), words));
			faults.stopIfAny();
			return Optional.ofNullable(proposal).orElseThrow();
		}

	}

	record EligibilityAnswer(Eligibility.Answer answer, List<String> reasons, String text) {

	}

	record BlockAnswer(UUID id, Set<SupplierProcess> processes, LocalDate from, @Nullable LocalDate to, String reason,
			String proposedBy, BlockStage stage, @Nullable LocalDate liftedFrom) {

		static BlockAnswer of(BlockDetails found) {
			return new BlockAnswer(found.id().value(), found.processes(), found.from(), found.to().orElse(null),
					found.reason(), found.proposedBy().value(), found.stage(), found.liftedFrom().orElse(null));
		}

	}

	record BlockBody(@Nullable UUID id, @Nullable Set<SupplierProcess> processes, @Nullable LocalDate from,
			@Nullable LocalDate to, @Nullable String reason) {

		BlockProposal proposal(SupplierId supplier) {
			Faults faults = new Faults();
			Set<SupplierProcess> kept = faults.required("/processes", this.processes, Set.of());
			LocalDate begin = faults.required("/from", this.from, LocalDate.EPOCH);
			String words = faults.required("/reason", this.reason, "-");
			faults.stopIfAny();
			BlockProposal proposal = faults.made("/reason",
					Map.of("qualification.Block.processMissing", "/processes", END, "/to"),
					() -> new BlockProposal((this.id != null) ? new BlockId(this.id) : BlockId.next(), supplier, kept,
							begin, Optional.ofNullable(this.to), words));
			faults.stopIfAny();
			return Optional.ofNullable(proposal).orElseThrow();
		}

	}

	record LiftBody(@Nullable String reason) {

	}

}
