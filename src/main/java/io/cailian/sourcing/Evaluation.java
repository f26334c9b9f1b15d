package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.cailian.kernel.Money;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Sets opened bids side by side. Amounts are brought into the currency of the RFQ at the
 * rate fixed at the opening before anything is compared, kept to ten decimals in between
 * and rounded once at the end. Disqualified bids keep their column but neither rank nor
 * set the best price; they still count when the others' prices are judged as abnormally
 * low, because that rule looks at the prices as they were bid.
 */
final class Evaluation {

	private static final int WORKING_SCALE = 10;

	private final RfqDetails rfq;

	private final List<OpenedBid> bids;

	private final Function<SupplierId, String> names;

	private final Map<BidId, Comparison.Disqualification> disqualifications;

	Evaluation(RfqDetails rfq, List<OpenedBid> bids, Function<SupplierId, String> names,
			Map<BidId, Comparison.Disqualification> disqualifications) {
		this.rfq = rfq;
		this.bids = List.copyOf(bids);
		this.names = names;
		this.disqualifications = Map.copyOf(disqualifications);
	}

	Comparison comparison() {
		Map<BidId, Integer> ranks = ranks();
		Comparator<OpenedBid> byRank = Comparator
			.comparing((OpenedBid bid) -> ranks.getOrDefault(bid.id(), Integer.MAX_VALUE))
			.thenComparing(OpenedBid::submittedAt)
			.thenComparing((bid) -> bid.id().value());
		List<OpenedBid> ordered = this.bids.stream().sorted(byRank).toList();
		return new Comparison(this.rfq, ordered.stream().map((bid) -> column(bid, ranks.get(bid.id()))).toList(),
				this.rfq.lines().stream().map((line) -> row(line, ordered)).toList());
	}

	private Comparison.Column column(OpenedBid bid, @Nullable Integer rank) {
		return new Comparison.Column(bid.id(), bid.supplier(), this.names.apply(bid.supplier()), bid.status(),
				bid.submittedAt(), new Money(bid.total(), bid.currency()), bid.rate(), comparableTotal(bid),
				isComplete(bid), rank, abnormallyLow(bid).orElse(null), this.disqualifications.get(bid.id()),
				bid.remarks());
	}

	private Map<BidId, Integer> ranks() {
		List<OpenedBid> ranked = this.bids.stream()
			.filter((bid) -> isAdmitted(bid) && isComplete(bid) && comparableTotal(bid) != null)
			.sorted(Comparator.comparing((OpenedBid bid) -> Objects.requireNonNull(comparableTotal(bid)))
				.thenComparing(OpenedBid::submittedAt))
			.toList();
		Map<BidId, Integer> ranks = new HashMap<>();
		ranked.forEach((bid) -> ranks.put(bid.id(), ranks.size() + 1));
		return ranks;
	}

	private Optional<AbnormallyLow> abnormallyLow(OpenedBid bid) {
		BigDecimal price = comparableTotal(bid);
		if (price == null || !isComplete(bid)) {
			return Optional.empty();
		}
		List<BigDecimal> others = new ArrayList<>();
		for (OpenedBid other : this.bids) {
			BigDecimal otherPrice = comparableTotal(other);
			if (!other.id().equals(bid.id()) && isComplete(other) && otherPrice != null) {
				others.add(otherPrice);
			}
		}
		return AbnormallyLowPolicy.judge(price, others);
	}

	private Comparison.Row row(RfqLineDetails line, List<OpenedBid> ordered) {
		BigDecimal best = ordered.stream()
			.filter(this::isAdmitted)
			.map((bid) -> comparableAmount(bid, line))
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
		return new Comparison.Row(line, ordered.stream().map((bid) -> offer(bid, line, best)).toList());
	}

	private Comparison.Offer offer(OpenedBid bid, RfqLineDetails line, @Nullable BigDecimal best) {
		OpenedBid.Line offered = offered(bid, line.id()).orElse(null);
		BigDecimal amount = (offered == null) ? null : amount(offered, line);
		BigDecimal comparable = comparableAmount(bid, line);
		boolean isBest = best != null && comparable != null && isAdmitted(bid) && comparable.compareTo(best) == 0;
		BigDecimal overBest = (best == null || comparable == null || best.signum() == 0) ? null
				: comparable.divide(best, WORKING_SCALE, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
		return new Comparison.Offer(bid.id(), (offered == null) ? null : offered.unitPrice(), amount, comparable,
				isBest, overBest, (offered == null) ? null : offered.leadTimeDays(),
				(offered == null) ? "" : offered.remark());
	}

	private boolean isAdmitted(OpenedBid bid) {
		return !this.disqualifications.containsKey(bid.id());
	}

	private boolean isComplete(OpenedBid bid) {
		return this.rfq.lines()
			.stream()
			.allMatch((line) -> offered(bid, line.id()).filter((offered) -> amount(offered, line) != null).isPresent());
	}

	private static Optional<OpenedBid.Line> offered(OpenedBid bid, UUID line) {
		return bid.lines().stream().filter((offered) -> offered.rfqLine().equals(line)).findFirst();
	}

	private static @Nullable BigDecimal amount(OpenedBid.Line offered, RfqLineDetails line) {
		if (offered.total() != null) {
			return offered.total();
		}
		return (offered.unitPrice() == null) ? null
				: Prices.plain(Prices.lineAmount(line.quantity().value(), offered.unitPrice()));
	}

	private @Nullable BigDecimal comparableAmount(OpenedBid bid, RfqLineDetails line) {
		BigDecimal amount = offered(bid, line.id()).map((offered) -> amount(offered, line)).orElse(null);
		return (amount == null) ? null : inRfqCurrency(bid, amount);
	}

	private @Nullable BigDecimal comparableTotal(OpenedBid bid) {
		BigDecimal exact = inRfqCurrency(bid, bid.total());
		return (exact == null) ? null : Prices.plain(Prices.rounded(exact, this.rfq.currency()));
	}

	private @Nullable BigDecimal inRfqCurrency(OpenedBid bid, BigDecimal amount) {
		if (bid.currency().equals(this.rfq.currency())) {
			return amount;
		}
		if (bid.rate() == null) {
			return null;
		}
		return amount.multiply(bid.rate().rate()).setScale(WORKING_SCALE, RoundingMode.HALF_UP);
	}

}
