package io.cailian.sourcing.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.Retries;
import io.cailian.sourcing.BidReceipt;
import io.cailian.sourcing.BidSubmission;
import io.cailian.sourcing.InvitationDetails;
import io.cailian.sourcing.InvitationQueries;
import io.cailian.sourcing.InvitationSummary;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.SupplierResponse;
import io.cailian.sourcing.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Invitations and bids for suppliers' programs. Whose they are comes from the sign-in,
 * never from the call. The entity tag is the revision of the own bid, {@code "v0"} before
 * the first.
 */
@RestController
@RequestMapping("/api/v1/invitations")
@PreAuthorize(Access.SUPPLIER)
@Tag(name = "Invitations")
class InvitationController {

	private final InvitationQueries queries;

	private final BidSubmission submission;

	private final Idempotency idempotency;

	private final Retries retries;

	InvitationController(InvitationQueries queries, BidSubmission submission, Idempotency idempotency,
			Retries retries) {
		this.queries = queries;
		this.submission = submission;
		this.idempotency = idempotency;
		this.retries = retries;
	}

	@GetMapping
	@Operation(summary = "List the supplier's invitations, newest first")
	CursorPage<InvitationRow> list(@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = CursorPage.limit(limit);
		List<InvitationSummary> rows = (cursor == null) ? this.queries.mine(0, size + 1)
				: this.queries.mineBefore(ordinal(cursor), size + 1);
		CursorPage<InvitationSummary> page = CursorPage.of(rows, size, (row) -> CursorPage.cursor(row.ordinal()));
		return new CursorPage<>(page.items().stream().map(InvitationRow::of).toList(), page.nextCursor(),
				page.hasMore());
	}

	@GetMapping("/{rfqId}")
	@Operation(summary = "Read an invitation with the own bid")
	ResponseEntity<InvitationAnswer> get(@PathVariable UUID rfqId) {
		return ok(this.queries.details(new RfqId(rfqId)));
	}

	@PutMapping("/{rfqId}/bid")
	@Operation(summary = "Submit or revise the bid; If-Match carries the revision that was read")
	ResponseEntity<InvitationAnswer.Receipt> submit(@PathVariable UUID rfqId, @RequestBody BidBody body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		RfqId rfq = new RfqId(rfqId);
		int revision = this.queries.revision(rfq);
		EntityTags.requireMatch(ifMatch, revision);
		BidReceipt receipt = this.retries
			.onDeadlock(() -> this.submission.submit(rfq, body.form(this.queries.currency(rfq)), revision));
		return ResponseEntity.ok().eTag(EntityTags.of(receipt.revision())).body(InvitationAnswer.Receipt.of(receipt));
	}

	@DeleteMapping("/{rfqId}/bid")
	@Operation(summary = "Withdraw the bid; If-Match carries the revision that was read")
	ResponseEntity<Void> withdraw(@PathVariable UUID rfqId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		RfqId rfq = new RfqId(rfqId);
		int revision = this.queries.revision(rfq);
		EntityTags.requireMatch(ifMatch, revision);
		this.retries.onDeadlock(() -> {
			this.submission.withdraw(rfq, revision);
			return revision;
		});
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{rfqId}/refusal")
	@Operation(summary = "Decline the invitation")
	ResponseEntity<Void> decline(@PathVariable UUID rfqId, HttpServletRequest request) {
		RfqId rfq = new RfqId(rfqId);
		return this.idempotency.once(request, null, () -> {
			this.submission.decline(rfq);
			return ResponseEntity.noContent().build();
		});
	}

	private static long ordinal(String cursor) {
		try {
			return Long.parseLong(CursorPage.parts(cursor, 1).getFirst());
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private static ResponseEntity<InvitationAnswer> ok(InvitationDetails rfq) {
		return ResponseEntity.ok().eTag(EntityTags.of(rfq.bid().revision())).body(InvitationAnswer.of(rfq));
	}

	record InvitationRow(UUID rfqId, String number, String title, RfqStatus status, Instant closesAt, String zone,
			SupplierResponse response) {

		static InvitationRow of(InvitationSummary row) {
			return new InvitationRow(row.rfq().value(), row.number(), row.title(), row.status(), row.closesAt(),
					row.zone(), row.response());
		}

	}

}
