package io.cailian.sourcing.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.cailian.sourcing.BidStatus;
import io.cailian.rates.FixedRate;
import io.cailian.sourcing.OpenedBid;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An opened bid as the API shows it to the buying company.
 */
record BidAnswer(UUID id, UUID supplierId, BidStatus status, Instant submittedAt, String currency, BigDecimal total,
		@Nullable BigDecimal rate, @Nullable LocalDate rateDate, @Nullable String rateSource, String remarks,
		List<Line> lines) {

	static BidAnswer of(OpenedBid bid) {
		FixedRate rate = bid.rate();
		return new BidAnswer(bid.id().value(), bid.supplier().value(), bid.status(), bid.submittedAt(), bid.currency(),
				bid.total(), (rate == null) ? null : rate.rate(), (rate == null) ? null : rate.date(),
				(rate == null) ? null : rate.source(), bid.remarks(),
				bid.lines()
					.stream()
					.map((line) -> new Line(line.rfqLine(), line.unitPrice(), line.total(), line.leadTimeDays(),
							line.remark()))
					.toList());
	}

	@Schema(name = "BidAnswerLine")
	record Line(UUID lineId, @Nullable BigDecimal unitPrice, @Nullable BigDecimal total, @Nullable Integer leadTimeDays,
			String remark) {

	}

}
