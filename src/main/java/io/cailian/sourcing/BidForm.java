package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.cailian.kernel.CurrencyCodes;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier offers: unit prices per line, lead times, remarks, the currency. All of
 * it is sealed until the opening, so its text form shows nothing of it.
 */
public record BidForm(String currency, List<Line> lines, String remarks) {

	public static final int MAX_REMARKS = 4000;

	public static final int MAX_LINE_REMARK = 1000;

	public static final int MAX_LEAD_TIME_DAYS = 3650;

	public BidForm {
		lines = List.copyOf(lines);
		remarks = remarks.strip();
		currency = CurrencyCodes.known(currency);
		if (remarks.length() > MAX_REMARKS) {
			throw new RuleViolation("sourcing.Bid.remarksTooLong", MAX_REMARKS);
		}
		if (lines.size() > RfqDraft.MAX_LINES) {
			throw new RuleViolation("sourcing.Rfq.tooManyLines", RfqDraft.MAX_LINES);
		}
		Set<UUID> ids = new HashSet<>();
		if (!lines.stream().allMatch((line) -> ids.add(line.lineId()))) {
			throw new RuleViolation("sourcing.Bid.lineTwice");
		}
	}

	@Override
	public String toString() {
		return "BidForm[sealed]";
	}

	/** The offer for one line; without a unit price the line is not offered. */
	public record Line(UUID lineId, @Nullable BigDecimal unitPrice, @Nullable Integer leadTimeDays, String remark) {

		public Line {
			remark = remark.strip();
			if (unitPrice != null) {
				unitPrice = Prices.unitPrice(unitPrice);
			}
			if (leadTimeDays != null && (leadTimeDays < 0 || leadTimeDays > MAX_LEAD_TIME_DAYS)) {
				throw new RuleViolation("sourcing.Bid.leadTimeRange", MAX_LEAD_TIME_DAYS);
			}
			if (remark.length() > MAX_LINE_REMARK) {
				throw new RuleViolation("sourcing.Bid.lineRemarkTooLong", MAX_LINE_REMARK);
			}
		}

		@Override
		public String toString() {
			return "BidForm.Line[sealed]";
		}

	}

}
