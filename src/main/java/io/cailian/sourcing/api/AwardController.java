package io.cailian.sourcing.api;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.document.ReportRequest;
import io.cailian.kernel.Ids;
import io.cailian.sourcing.AbnormallyLow;
import io.cailian.sourcing.Access;
import io.cailian.sourcing.AwardDetails;
import io.cailian.sourcing.AwardId;
import io.cailian.sourcing.AwardLetters;
import io.cailian.sourcing.AwardProposal;
import io.cailian.sourcing.AwardProposing;
import io.cailian.sourcing.AwardQueries;
import io.cailian.sourcing.BaseAmount;
import io.cailian.sourcing.BidComparison;
import io.cailian.sourcing.BidDisqualification;
import io.cailian.sourcing.BidId;
import io.cailian.sourcing.Comparison;
import io.cailian.rates.FixedRate;
import io.cailian.sourcing.RfqId;
import io.cailian.supplier.SupplierId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Comparison, disqualification and award over HTTP.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Awards", description = "Compare opened bids, set bids aside, propose and read awards")
class AwardController {

	private final BidComparison comparisons;

	private final BidDisqualification disqualification;

	private final AwardProposing proposing;

	private final AwardQueries awards;

	private final AwardLetters letters;

	private final Idempotency idempotency;

	AwardController(BidComparison comparisons, BidDisqualification disqualification, AwardProposing proposing,
			AwardQueries awards, AwardLetters letters, Idempotency idempotency) {
		this.comparisons = comparisons;
		this.disqualification = disqualification;
		this.proposing = proposing;
		this.awards = awards;
		this.letters = letters;
		this.idempotency = idempotency;
	}

	@PreAuthorize(Access.READER)
	@GetMapping("/rfqs/{rfq}/comparison")
	@Operation(summary = "All lines of an RFQ against all opened bids; 422 before the opening")
	ComparisonAnswer comparison(@PathVariable UUID rfq) {
		return ComparisonAnswer.of(this.comparisons.of(new RfqId(rfq)));
	}

	@PreAuthorize(Access.BUYER)
	@PostMapping("/rfqs/{rfq}/bids/{bid}/disqualification")
	@Operation(summary = "Set an opened bid aside for a recorded reason")
	ResponseEntity<ComparisonAnswer> disqualify(@PathVariable UUID rfq, @PathVariable UUID bid,
			@RequestBody Reason reason, HttpServletRequest request) {
		return this.idempotency.once(request, reason, () -> {
			this.disqualification.disqualify(new RfqId(rfq), new BidId(bid), reason.given());
			return ResponseEntity.ok(ComparisonAnswer.of(this.comparisons.of(new RfqId(rfq))));
		});
	}

	@PreAuthorize(Access.BUYER)
	@DeleteMapping("/rfqs/{rfq}/bids/{bid}/disqualification")
	@Operation(summary = "Lift a disqualification while bids are being compared; it stays on record with the reason")
	ResponseEntity<Void> reinstate(@PathVariable UUID rfq, @PathVariable UUID bid, @RequestParam String reason) {
		this.disqualification.reinstate(new RfqId(rfq), new BidId(bid), reason);
		return ResponseEntity.noContent().build();
	}

	@PreAuthorize(Access.BUYER)
	@PostMapping("/rfqs/{rfq}/awards")
	@Operation(summary = "Propose an award; it is decided by the approval rules, else by the purchasing manager",
			description = "422 with one error for each text if the approval rules warn of what readWarnings does not "
					+ "repeat; nothing is proposed then.")
	ResponseEntity<AwardAnswer> propose(@PathVariable UUID rfq, @RequestBody Proposal proposal,
			HttpServletRequest request) {
		return this.idempotency.once(request, proposal, () -> {
			AwardDetails award = this.proposing.propose(proposal.of(new RfqId(rfq)));
			return ResponseEntity.created(URI.create("/api/v1/awards/" + award.id()))
				.eTag(EntityTags.of(award.version()))
				.body(AwardAnswer.of(award));
		});
	}

	@PreAuthorize(Access.READER)
	@GetMapping("/rfqs/{rfq}/awards")
	@Operation(summary = "Every award ever proposed for an RFQ, the newest first")
	List<AwardAnswer> awards(@PathVariable UUID rfq) {
		return this.awards.of(new RfqId(rfq)).stream().map(AwardAnswer::of).toList();
	}

	@PreAuthorize(Access.READER)
	@GetMapping("/awards/{award}")
	@Operation(summary = "One award with its lines")
	ResponseEntity<AwardAnswer> award(@PathVariable UUID award) {
		AwardDetails details = this.awards.details(new AwardId(award));
		return ResponseEntity.ok().eTag(EntityTags.of(details.version())).body(AwardAnswer.of(details));
	}

	@PreAuthorize(Access.READER)
	@GetMapping("/awards/{award}/letter")
	@Operation(summary = "The letter of a confirmed award to one bidder, as PDF; 422 for an imported award")
	ResponseEntity<byte[]> letter(@PathVariable UUID award, @RequestParam UUID supplier,
			@RequestParam(defaultValue = "zh-CN") String locale) {
		return this.letters.letter(new AwardId(award), new SupplierId(supplier), ReportRequest.locale(locale))
			.response();
	}

	@PreAuthorize(Access.SUPPLIER)
	@GetMapping("/invitations/{rfq}/letter")
	@Operation(summary = "The letter to the supplier who is signed in, as PDF")
	ResponseEntity<byte[]> ownLetter(@PathVariable UUID rfq, @RequestParam(defaultValue = "zh-CN") String locale) {
		return this.letters.ownLetter(new RfqId(rfq), ReportRequest.locale(locale)).response();
	}

	@Schema(name = "AwardReason")
	record Reason(@Nullable String reason) {

		String given() {
			Faults faults = new Faults();
			String text = faults.required("/reason", this.reason, "");
			faults.stopIfAny();
			return text;
		}

	}

	@Schema(name = "AwardProposalBody")
	record Proposal(@Nullable UUID id, @Nullable List<@Nullable Line> lines, @Nullable String justification, @Schema(
			description = "What the approval rules warn of, as the refusal told it, once the buyer has read it") @Nullable List<String> readWarnings) {

		AwardProposal of(RfqId rfq) {
			Faults faults = new Faults();
			List<AwardProposal.Choice> choices = new ArrayList<>();
			if (this.lines == null) {
				faults.required("/lines", null, "");
			}
			List<@Nullable Line> given = (this.lines == null) ? List.of() : this.lines;
			for (int i = 0; i < given.size(); i++) {
				String pointer = "/lines/" + i;
				Line line = faults.required(pointer, given.get(i), new Line(Ids.next(), Ids.next()));
				choices.add(new AwardProposal.Choice(faults.required(pointer + "/line", line.line(), Ids.next()),
						new BidId(faults.required(pointer + "/bid", line.bid(), Ids.next()))));
			}
			faults.stopIfAny();
			return new AwardProposal((this.id == null) ? AwardId.next() : new AwardId(this.id), rfq, choices,
					Objects.requireNonNullElse(this.justification, ""),
					Objects.requireNonNullElse(this.readWarnings, List.of()));
		}

		@Schema(name = "AwardProposalLine")
		record Line(@Nullable UUID line, @Nullable UUID bid) {

		}

	}

	record AwardAnswer(UUID id, String number, UUID rfq, String status, String justification, String currency,
			BigDecimal total, String proposedBy, Instant proposedAt, @Nullable String decidedBy,
			@Nullable String decidedFor, @Nullable Instant decidedAt, @Nullable String decisionReason,
			List<Line> lines) {

		static AwardAnswer of(AwardDetails award) {
			return new AwardAnswer(award.id().value(), award.number(), award.rfq().value(), award.status().name(),
					award.justification(), award.currency(), award.total().amount(), award.proposedBy().value(),
					award.proposedAt(), (award.decidedBy() == null) ? null : award.decidedBy().value(),
					(award.decidedFor() == null) ? null : award.decidedFor().value(), award.decidedAt(),
					award.decisionReason(),
					award.lines()
						.stream()
						.map((line) -> new Line(line.rfqLine(), line.position(), line.bid().value(),
								line.supplier().value(), line.quantity().value(), line.quantity().unit(),
								line.unitPrice(), line.amount().amount(), line.amount().currency(), line.rate(),
								line.comparableAmount(), line.base()))
						.toList());
		}

		@Schema(name = "AwardLine")
		record Line(UUID rfqLine, int position, UUID bid, UUID supplier, BigDecimal quantity, String unit,
				@Nullable BigDecimal unitPrice, BigDecimal amount, String currency, @Nullable FixedRate rate,
				@Nullable BigDecimal comparable, @Nullable BaseAmount base) {

		}

	}

	record ComparisonAnswer(UUID rfq, String number, String currency, String status, List<Bid> bids, List<Line> lines) {

		static ComparisonAnswer of(Comparison comparison) {
			return new ComparisonAnswer(comparison.rfq().id().value(), comparison.rfq().number(),
					comparison.rfq().currency(), comparison.rfq().status().name(),
					comparison.bids().stream().map(Bid::of).toList(),
					comparison.lines()
						.stream()
						.map((row) -> new Line(row.line().id(), row.line().position(), row.line().item(),
								row.offers().stream().map(Offer::of).toList()))
						.toList());
		}

		@Schema(name = "ComparedBid")
		record Bid(UUID id, UUID supplier, String supplierName, String status, Instant submittedAt, BigDecimal total,
				String currency, @Nullable FixedRate rate, @Nullable BigDecimal comparable, boolean complete,
				@Nullable Integer rank, Comparison.@Nullable Tie tie, @Nullable AbnormallyLow abnormallyLow,
				Comparison.@Nullable Disqualification disqualification) {

			static Bid of(Comparison.Column bid) {
				return new Bid(bid.bid().value(), bid.supplier().value(), bid.supplierName(), bid.status().name(),
						bid.submittedAt(), bid.total().amount(), bid.total().currency(), bid.rate(), bid.comparable(),
						bid.complete(), bid.rank(), bid.tie(), bid.abnormallyLow(), bid.disqualification());
			}

		}

		@Schema(name = "ComparedLine")
		record Line(UUID id, int position, String item, List<Offer> offers) {

		}

		record Offer(UUID bid, @Nullable BigDecimal unitPrice, @Nullable BigDecimal amount,
				@Nullable BigDecimal comparable, boolean best, Comparison.@Nullable Tie tie,
				@Nullable BigDecimal overBest, @Nullable AbnormallyLow abnormallyLow, @Nullable Integer leadTimeDays) {

			static Offer of(Comparison.Offer offer) {
				return new Offer(offer.bid().value(), offer.unitPrice(), offer.amount(), offer.comparable(),
						offer.best(), offer.tie(), offer.overBest(), offer.abnormallyLow(), offer.leadTimeDays());
			}

		}

	}

}
