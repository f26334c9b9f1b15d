package io.cailian.sourcing.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.classification.Region;
import io.cailian.sourcing.BidReceipt;
import io.cailian.sourcing.BidResult;
import io.cailian.sourcing.BidStatus;
import io.cailian.sourcing.ClosingChange;
import io.cailian.sourcing.EndCause;
import io.cailian.sourcing.InvitationDetails;
import io.cailian.sourcing.OwnBid;
import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.SupplierResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An RFQ as the API shows it to an invited supplier, with the supplier's own bid.
 */
record InvitationAnswer(UUID rfqId, String number, RfqStatus status, String title, String terms, String currency,
		@Nullable String region, Instant closesAt, String zone, boolean partialBids, boolean otherCurrencies,
		boolean acceptsBids, SupplierResponse response, @Nullable EndCause endCause, @Nullable String endReason,
		@Nullable ClosingChange closingChange, List<Line> lines, @Nullable Bid bid, @Nullable Result result) {

	static InvitationAnswer of(InvitationDetails rfq) {
		OwnBid own = rfq.bid();
		return new InvitationAnswer(rfq.rfq().value(), rfq.number(), rfq.status(), rfq.title(), rfq.terms(),
				rfq.currency(), Optional.ofNullable(rfq.region()).map(Region::code).orElse(null), rfq.closesAt(),
				rfq.zone(), rfq.partialBids(), rfq.otherCurrencies(), rfq.acceptsBids(), rfq.response(), rfq.endCause(),
				rfq.endReason(), rfq.closingChange(),
				rfq.lines()
					.stream()
					.map((line) -> new Line(line.id(), line.position(), line.item(), line.specification(),
							line.quantity().value(), line.quantity().unit(), line.needBy()))
					.toList(),
				own.submitted()
					.map((form) -> new Bid(own.status(), own.revision(), BidBody.of(form),
							own.receipt().map(Receipt::of).orElse(null)))
					.orElse(null),
				(rfq.result() == null) ? null : Result.of(rfq.result()));
	}

	@Schema(name = "InvitationLine")
	record Line(UUID id, int position, String item, String specification, BigDecimal quantity, String unit,
			@Nullable LocalDate needBy) {

	}

	@Schema(name = "OwnBid")
	record Bid(BidStatus status, int revision, BidBody content, @Nullable Receipt receipt) {

	}

	/** How the RFQ ended for the caller. */
	record Result(BidResult.Kind kind, @Nullable String reason, List<Won> lines) {

		static Result of(BidResult result) {
			return new Result(result.kind(), result.reason(),
					result.won()
						.stream()
						.map((line) -> new Won(line.lineId(), line.position(), line.quantity().value(),
								line.quantity().unit(), line.amount().amount(), line.amount().currency()))
						.toList());
		}

	}

	/** A line awarded to the caller. */
	record Won(UUID lineId, int position, BigDecimal quantity, String unit, BigDecimal amount, String currency) {

	}

	@Schema(name = "BidReceipt")
	record Receipt(UUID bidId, int revision, Instant submittedAt, String sha256) {

		static Receipt of(BidReceipt receipt) {
			return new Receipt(receipt.bid().value(), receipt.revision(), receipt.submittedAt(), receipt.sha256());
		}

	}

}
