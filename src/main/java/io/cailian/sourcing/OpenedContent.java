package io.cailian.sourcing;

import io.cailian.rates.FixedRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a bid says, on its way from the seal into the clear. Its text form still shows
 * nothing, because it exists before the opening is committed.
 */
record OpenedContent(String currency, BigDecimal total, String remarks, Optional<FixedRate> rate, List<Line> lines) {

	@Override
	public String toString() {
		return "OpenedContent[" + this.lines.size() + " lines]";
	}

	record Line(UUID rfqLine, @Nullable BigDecimal unitPrice, @Nullable BigDecimal total,
			@Nullable Integer leadTimeDays, String remark) {

		@Override
		public String toString() {
			return "OpenedContent.Line[" + this.rfqLine + "]";
		}

	}

}
