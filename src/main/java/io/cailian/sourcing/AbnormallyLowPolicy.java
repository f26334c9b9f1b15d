package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds prices that are suspiciously low, so that the buyer asks for a justification
 * before awarding. A flag never rejects a bid by itself.
 * <p>
 * The rule is Prozorro's: a price is abnormally low when it lies at least 40 % under the
 * arithmetic mean of the other bidders' prices, or at least 30 % under the next higher
 * price. All prices are evaluated prices in one currency.
 */
final class AbnormallyLowPolicy {

	static final BigDecimal UNDER_MEAN = new BigDecimal("0.40");

	static final BigDecimal UNDER_NEXT = new BigDecimal("0.30");

	private static final int WORKING_SCALE = 10;

	private AbnormallyLowPolicy() {
	}

	/**
	 * Judges one price against the prices of the other bidders.
	 * @return the two distances if either reaches its limit, else empty; always empty
	 * when nobody else has bid
	 */
	static Optional<AbnormallyLow> judge(BigDecimal price, List<BigDecimal> others) {
		if (others.isEmpty()) {
			return Optional.empty();
		}
		BigDecimal sum = others.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal mean = sum.divide(BigDecimal.valueOf(others.size()), WORKING_SCALE, RoundingMode.HALF_UP);
		BigDecimal underMean = distanceUnder(price, mean);
		List<BigDecimal> higher = new ArrayList<>(others);
		higher.removeIf((other) -> other.compareTo(price) < 0);
		BigDecimal underNext = higher.stream()
			.min(Comparator.naturalOrder())
			.map((next) -> distanceUnder(price, next))
			.orElse(BigDecimal.ZERO);
		if (underMean.compareTo(UNDER_MEAN) >= 0 || underNext.compareTo(UNDER_NEXT) >= 0) {
			return Optional.of(new AbnormallyLow(mean, underMean, underNext));
		}
		return Optional.empty();
	}

	private static BigDecimal distanceUnder(BigDecimal price, BigDecimal reference) {
		if (reference.signum() <= 0) {
			return BigDecimal.ZERO;
		}
		return BigDecimal.ONE.subtract(price.divide(reference, WORKING_SCALE, RoundingMode.HALF_UP));
	}

}
