package io.cailian.sourcing.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;
import io.cailian.sourcing.BaselineType;
import io.cailian.sourcing.ClosingChange;
import io.cailian.sourcing.EndCause;
import io.cailian.sourcing.InvitedSupplier;
import io.cailian.sourcing.RfqDetails;
import io.cailian.sourcing.RfqLineDetails;
import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.SupplierResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An RFQ as the API shows it to the buying company: content, state, and of each invited
 * supplier only whether it has bid. What the source of an imported RFQ does not say about
 * the bidding is absent.
 */
record RfqAnswer(UUID id, String number, RfqStatus status, String title, String terms, String currency,
		@Nullable Instant closesAt, String zone, @Nullable Boolean partialBids, @Nullable Boolean otherCurrencies,
		@Nullable Integer minBids, String buyer, Instant createdAt, @Nullable Instant publishedAt,
		@Nullable Instant closedAt, @Nullable Instant openedAt, @Nullable Instant endedAt, @Nullable EndCause endCause,
		@Nullable String endReason, @Nullable ClosingChange closingChange, @Nullable String externalReference,
		@Nullable UUID category, @Nullable String region, @Nullable UUID businessUnit, List<Line> lines,
		List<Invited> invited) {

	static RfqAnswer of(RfqDetails rfq, List<InvitedSupplier> invited) {
		return new RfqAnswer(rfq.id().value(), rfq.number(), rfq.status(), rfq.title(), rfq.terms(), rfq.currency(),
				rfq.closesAt(), rfq.zone(), rfq.isImported() ? null : rfq.partialBids(),
				rfq.isImported() ? null : rfq.otherCurrencies(), rfq.isImported() ? null : rfq.minBids(),
				rfq.buyer().value(), rfq.createdAt(), rfq.publishedAt(), rfq.closedAt(), rfq.openedAt(), rfq.endedAt(),
				rfq.endCause(), rfq.endReason(), rfq.closingChange(), rfq.externalReference(),
				Optional.ofNullable(rfq.scope().category()).map(CategoryId::value).orElse(null),
				Optional.ofNullable(rfq.scope().region()).map(Region::code).orElse(null),
				Optional.ofNullable(rfq.scope().unit()).map(BusinessUnitId::value).orElse(null),
				rfq.lines().stream().map(Line::of).toList(),
				invited.stream()
					.map((each) -> new Invited(each.supplier().value(), each.number(), each.name(), each.response(),
							each.respondedAt()))
					.toList());
	}

	@Schema(name = "RfqAnswerLine")
	record Line(UUID id, int position, String item, String specification, BigDecimal quantity, String unit,
			@Nullable LocalDate needBy, @Nullable BigDecimal baselinePrice, @Nullable BaselineType baselineType) {

		static Line of(RfqLineDetails line) {
			return new Line(line.id(), line.position(), line.item(), line.specification(), line.quantity().value(),
					line.quantity().unit(), line.needBy(), line.baselinePrice(), line.baselineType());
		}

	}

	record Invited(UUID supplierId, String number, String name, SupplierResponse response,
			@Nullable Instant respondedAt) {

	}

}
