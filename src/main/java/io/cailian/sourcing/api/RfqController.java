package io.cailian.sourcing.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.identity.UserId;
import io.cailian.sourcing.Access;
import io.cailian.sourcing.BidOpening;
import io.cailian.sourcing.EditResult;
import io.cailian.sourcing.RfqDetails;
import io.cailian.sourcing.RfqDrafting;
import io.cailian.sourcing.RfqFilter;
import io.cailian.sourcing.RfqHandover;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.RfqPage;
import io.cailian.sourcing.RfqPublishing;
import io.cailian.sourcing.RfqQueries;
import io.cailian.sourcing.RfqStatus;
import io.cailian.uikit.RegionalSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * RFQs for the buying company's programs; the rights are those of the services.
 */
@RestController
@RequestMapping("/api/v1/rfqs")
@Tag(name = "RFQs")
class RfqController {

	private final RfqQueries queries;

	private final RfqDrafting drafting;

	private final RfqPublishing publishing;

	private final RfqHandover handover;

	private final BidOpening opening;

	private final Idempotency idempotency;

	private final String zone;

	RfqController(RfqQueries queries, RfqDrafting drafting, RfqPublishing publishing, RfqHandover handover,
			BidOpening opening, Idempotency idempotency, RegionalSettings settings) {
		this.queries = queries;
		this.drafting = drafting;
		this.publishing = publishing;
		this.handover = handover;
		this.opening = opening;
		this.idempotency = idempotency;
		this.zone = settings.zone().getId();
	}

	@PreAuthorize(Access.READER)
	@GetMapping
	@Operation(summary = "List RFQs, newest first, or by closing time if filtered by it")
	CursorPage<RfqRow> list(@RequestParam(required = false) @Nullable RfqStatus status,
			@RequestParam(required = false) @Nullable String buyer, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable Instant closesFrom,
			@RequestParam(required = false) @Nullable Instant closesBefore,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		RfqFilter filter = new RfqFilter(status, (buyer == null || buyer.isBlank()) ? null : new UserId(buyer),
				Objects.requireNonNullElse(q, ""), closesFrom, closesBefore);
		RfqPage page = this.queries.page(filter, cursor, CursorPage.limit(limit));
		return new CursorPage<>(page.items().stream().map(RfqRow::of).toList(), page.nextCursor(),
				page.nextCursor() != null);
	}

	@PreAuthorize(Access.BUYER)
	@PostMapping
	@Operation(summary = "Create a draft")
	ResponseEntity<RfqAnswer> create(@RequestBody RfqBody body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			RfqId id = (body.id() == null) ? RfqId.next() : new RfqId(body.id());
			RfqDetails rfq = this.drafting.create(body.draft(id, this.zone));
			return ResponseEntity.created(URI.create("/api/v1/rfqs/" + id))
				.eTag(EntityTags.of(rfq.version()))
				.body(answer(rfq));
		});
	}

	@PreAuthorize(Access.READER)
	@GetMapping("/{id}")
	@Operation(summary = "Read an RFQ")
	ResponseEntity<RfqAnswer> get(@PathVariable UUID id) {
		return ok(this.queries.details(new RfqId(id)));
	}

	@PreAuthorize(Access.BUYER)
	@PutMapping("/{id}")
	@Operation(summary = "Rewrite a draft; If-Match carries the version that was read")
	ResponseEntity<RfqAnswer> rewrite(@PathVariable UUID id, @RequestBody RfqBody body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		RfqId rfq = new RfqId(id);
		long version = this.queries.details(rfq).version();
		EntityTags.requireMatch(ifMatch, version);
		return switch (this.drafting.edit(body.draft(rfq, this.zone), version)) {
			case EditResult.Saved saved -> ok(saved.rfq());
			case EditResult.Conflict conflict ->
				throw new OptimisticLockingFailureException("the RFQ is at version " + conflict.theirs().version());
		};
	}

	@PreAuthorize(Access.BUYER)
	@PostMapping("/{id}/publication")
	@Operation(summary = "Publish a draft, or ask for the approval of its publication where the approval rules want it",
			description = "The status tells which: PUBLISHED or PUBLICATION_APPROVAL. 422 with one error for each text if "
					+ "the approval rules warn of what readWarnings does not repeat; nothing is changed then.")
	ResponseEntity<RfqAnswer> publish(@PathVariable UUID id, @RequestBody(required = false) @Nullable Publication body,
			HttpServletRequest request) {
		List<String> read = (body == null || body.readWarnings() == null) ? List.of() : body.readWarnings();
		return once(request, id, body, (rfq) -> this.publishing.publish(rfq, read));
	}

	@PreAuthorize(Access.BUYER)
	@DeleteMapping("/{id}/publication")
	@Operation(summary = "Take an RFQ back whose publication waits for approval; it is a draft again")
	ResponseEntity<RfqAnswer> takeBack(@PathVariable UUID id) {
		return ok(this.publishing.takeBack(new RfqId(id)));
	}

	@PreAuthorize(Access.BUYER)
	@PostMapping("/{id}/cancellation")
	@Operation(summary = "Cancel an RFQ before its bids are opened")
	ResponseEntity<RfqAnswer> cancel(@PathVariable UUID id, @RequestBody Cancellation body,
			HttpServletRequest request) {
		return once(request, id, body,
				(rfq) -> this.publishing.cancel(rfq, Objects.requireNonNullElse(body.reason(), "")));
	}

	@PreAuthorize(Access.BUYER)
	@PostMapping("/{id}/extension")
	@Operation(summary = "Move the closing time of a running RFQ to a later one; invited suppliers are told")
	ResponseEntity<RfqAnswer> extend(@PathVariable UUID id, @RequestBody Extension body, HttpServletRequest request) {
		return once(request, id, body, (rfq) -> {
			Faults faults = new Faults();
			Instant closesAt = faults.required("/closesAt", body.closesAt(), Instant.EPOCH);
			String reason = faults.required("/reason", body.reason(), "");
			faults.stopIfAny();
			return this.publishing.extend(rfq, closesAt, reason);
		});
	}

	@PreAuthorize(Access.BUYER)
	@PostMapping("/{id}/failure")
	@Operation(summary = "End an opened RFQ without an award; bidders are told, but not the reason")
	ResponseEntity<RfqAnswer> fail(@PathVariable UUID id, @RequestBody Failure body, HttpServletRequest request) {
		return once(request, id, body,
				(rfq) -> this.publishing.endWithoutAward(rfq, Objects.requireNonNullElse(body.reason(), "")));
	}

	@PreAuthorize(Access.PURCHASING_MANAGER)
	@PostMapping("/{id}/handover")
	@Operation(summary = "Give an RFQ to another buyer; both are told")
	ResponseEntity<RfqAnswer> handOver(@PathVariable UUID id, @RequestBody Handover body, HttpServletRequest request) {
		return once(request, id, body, (rfq) -> {
			Faults faults = new Faults();
			String given = faults.required("/buyer", body.buyer(), "-");
			String reason = faults.required("/reason", body.reason(), "");
			UserId buyer = faults.made("/buyer", () -> new UserId(given));
			faults.stopIfAny();
			return this.handover.handOver(rfq, Optional.ofNullable(buyer).orElseThrow(), reason);
		});
	}

	@PreAuthorize(Access.BUYER)
	@PostMapping("/{id}/opening")
	@Operation(summary = "Open all bids after closing; too few bids let the RFQ fail")
	ResponseEntity<RfqAnswer> open(@PathVariable UUID id, HttpServletRequest request) {
		return once(request, id, null, (rfq) -> {
			this.opening.open(rfq);
			return this.queries.details(rfq);
		});
	}

	@PreAuthorize(Access.READER)
	@GetMapping("/{id}/bids")
	@Operation(summary = "Read the opened bids; none before the opening")
	List<BidAnswer> bids(@PathVariable UUID id) {
		return this.queries.bids(new RfqId(id)).stream().map(BidAnswer::of).toList();
	}

	private ResponseEntity<RfqAnswer> once(HttpServletRequest request, UUID id, @Nullable Object body,
			Function<RfqId, RfqDetails> work) {
		return this.idempotency.once(request, body, () -> ok(work.apply(new RfqId(id))));
	}

	private ResponseEntity<RfqAnswer> ok(RfqDetails rfq) {
		return ResponseEntity.ok().eTag(EntityTags.of(rfq.version())).body(answer(rfq));
	}

	private RfqAnswer answer(RfqDetails rfq) {
		return RfqAnswer.of(rfq, this.queries.invited(rfq.id()));
	}

	record Extension(@Nullable Instant closesAt, @Nullable String reason) {

	}

	record Failure(@Nullable String reason) {

	}

	record Handover(@Nullable String buyer, @Nullable String reason) {

	}

	@Schema(name = "RfqPublication")
	record Publication(@Schema(
			description = "What the approval rules warn of, as the refusal told it, once the buyer has read it") @Nullable List<String> readWarnings) {

	}

	record Cancellation(@Nullable String reason) {

	}

}
