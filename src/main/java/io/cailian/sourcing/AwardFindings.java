package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The figures by which somebody decides on an award, in the currency of the RFQ: what it
 * costs against the lowest price of the same lines, what it saves against their
 * baselines, and how far it lies under the others where it is suspiciously low. Lines
 * without an exchange rate count in none of them.
 */
public record AwardFindings(Money total, Money lowest, List<Saving> savings, List<Low> abnormallyLow) {

	private static final int RATIO_SCALE = 10;

	public static AwardFindings of(Comparison comparison, List<AwardedLine> lines) {
		String currency = comparison.rfq().currency();
		List<AwardTotal.Part> awarded = new ArrayList<>();
		List<AwardTotal.Part> lowest = new ArrayList<>();
		Map<BaselineType, Baseline> baselines = new EnumMap<>(BaselineType.class);
		List<Low> low = new ArrayList<>();
		for (Comparison.Column bid : comparison.bids()) {
			if (bid.abnormallyLow() != null && lines.stream().anyMatch((line) -> line.bid().equals(bid.bid()))) {
				low.add(new Low(bid.supplierName(), null, bid.abnormallyLow()));
			}
		}
		for (AwardedLine line : lines) {
			Comparison.Row row = comparison.line(line.rfqLine()).orElseThrow();
			row.offerOf(line.bid())
				.filter((offer) -> offer.abnormallyLow() != null)
				.flatMap((offer) -> low(comparison, line, offer.abnormallyLow()))
				.ifPresent(low::add);
			if (line.comparableAmount() != null) {
				awarded.add(line.part());
				lowest.add(row.lowest().flatMap((offer) -> comparison.part(row, offer.bid())).orElseGet(line::part));
				addBaseline(baselines, row.line(), exact(line, currency));
			}
		}
		return new AwardFindings(AwardTotal.in(currency, awarded).money(), AwardTotal.in(currency, lowest).money(),
				savings(baselines, currency), low);
	}

	/** By how much the award is dearer than the lowest price of its lines. */
	public Money difference() {
		return this.total.minus(this.lowest);
	}

	/** The difference as a fraction of the lowest price, 0.05 is 5 %. */
	public BigDecimal overLowest() {
		return fraction(difference().amount(), this.lowest.amount());
	}

	public boolean isLowest() {
		return !difference().isPositive();
	}

	private static Optional<Low> low(Comparison comparison, AwardedLine line, @Nullable AbnormallyLow found) {
		return Optional.ofNullable(found)
			.map((figures) -> new Low(comparison.bid(line.bid()).map(Comparison.Column::supplierName).orElse(""),
					line.position(), figures));
	}

	private static BigDecimal exact(AwardedLine line, String currency) {
		BigDecimal amount = line.amount().amount();
		return (line.rate() == null || line.amount().currency().equals(currency)) ? amount
				: amount.multiply(line.rate().rate());
	}

	private static void addBaseline(Map<BaselineType, Baseline> baselines, RfqLineDetails line, BigDecimal awarded) {
		if (line.baselinePrice() != null && line.baselineType() != null) {
			baselines.merge(line.baselineType(),
					new Baseline(line.baselinePrice().multiply(line.quantity().value()), awarded), Baseline::plus);
		}
	}

	private static List<Saving> savings(Map<BaselineType, Baseline> baselines, String currency) {
		List<Saving> savings = new ArrayList<>();
		baselines.forEach((type, baseline) -> {
			BigDecimal saved = baseline.expected().subtract(baseline.awarded());
			savings.add(new Saving(type, new Money(Prices.rounded(saved, currency), currency),
					fraction(saved, baseline.expected())));
		});
		return savings;
	}

	private static BigDecimal fraction(BigDecimal part, BigDecimal whole) {
		return (whole.signum() == 0) ? BigDecimal.ZERO : part.divide(whole, RATIO_SCALE, RoundingMode.HALF_UP);
	}

	/**
	 * What lines with one kind of baseline save, the sum of (baseline − award) ×
	 * quantity; less than nothing if the award costs more.
	 *
	 * @param rate the saving as a fraction of the baseline
	 */
	public record Saving(BaselineType type, Money amount, BigDecimal rate) {

	}

	/**
	 * An awarded price that is suspiciously low.
	 *
	 * @param line the position of the line; absent for the total of a bid
	 */
	public record Low(String supplierName, @Nullable Integer line, AbnormallyLow figures) {

	}

	private record Baseline(BigDecimal expected, BigDecimal awarded) {

		Baseline plus(Baseline other) {
			return new Baseline(this.expected.add(other.expected), this.awarded.add(other.awarded));
		}

	}

}
