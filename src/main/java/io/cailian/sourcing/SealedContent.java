package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is written into the envelope of a bid. Envelopes are opened years later, so its
 * names are its own and stay; whatever changes gets another format number, and the former
 * ones go on being read.
 *
 * @param format absent in the first envelopes, which are of format 1
 */
record SealedContent(@JsonProperty("format") @Nullable Integer format, @JsonProperty("currency") String currency,
		@JsonProperty("lines") List<Line> lines, @JsonProperty("remarks") String remarks) {

	private static final int FORMAT = 1;

	static SealedContent of(BidForm form) {
		return new SealedContent(FORMAT, form.currency(),
				form.lines()
					.stream()
					.map((line) -> new Line(line.lineId(), line.unitPrice(), line.leadTimeDays(), line.remark()))
					.toList(),
				form.remarks());
	}

	/**
	 * The bid as it was written.
	 * @throws IllegalStateException if a later portal wrote it
	 */
	BidForm form() {
		if (this.format != null && this.format != FORMAT) {
			throw new IllegalStateException("a sealed bid of format " + this.format + " is not known here");
		}
		return new BidForm(this.currency, this.lines.stream()
			.map((line) -> new BidForm.Line(line.lineId(), line.unitPrice(), line.leadTimeDays(), line.remark()))
			.toList(), this.remarks);
	}

	@Override
	public String toString() {
		return "SealedContent[sealed]";
	}

	/** One offered line as it stands in the envelope. */
	record Line(@JsonProperty("lineId") UUID lineId, @JsonProperty("unitPrice") @Nullable BigDecimal unitPrice,
			@JsonProperty("leadTimeDays") @Nullable Integer leadTimeDays, @JsonProperty("remark") String remark) {

		@Override
		public String toString() {
			return "SealedContent.Line[sealed]";
		}

	}

}
