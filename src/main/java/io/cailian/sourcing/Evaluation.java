package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import io.cailian.kernel.Money;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Sets opened bids side by side. Amounts are brought into the currency of the RFQ at the
 * rate fixed at the opening before anything is compared; a total is converted as a whole
 * and rounded once. Disqualified bids keep their column but neither rank nor set the best
 * price; they still count when the others' prices are judged as abnormally low, because
 * that rule looks at the prices as they were bid. It judges the totals of complete bids,
 * and the price of each line by itself, so that a bid on some lines only is judged too.
 */
final class Evaluation {

	private static final int RATIO_SCALE = 10;

	private static final Comparator<Candidate> BY_SUBMISSION = Comparator
		.comparing((Candidate candidate) -> candidate.bid().submittedAt())
		.thenComparing((candidate) -> candidate.bid().id().value());

	private final RfqDetails rfq;

	private final List<Candidate> candidates;

	private final Function<SupplierId, String> names;

	private final Map<BidId, Comparison.Disqualification> disqualifications;

	Evaluation(RfqDetails rfq, List<OpenedBid> bids, Function<SupplierId, String> names,
			Map<BidId, Comparison.Disqualification> disqualifications) {
		this.rfq = rfq;
		this.names = names;
		this.disqualifications = Map.copyOf(disqualifications);
		this.candidates = bids.stream().map(this::candidate).toList();
	}

	Comparison comparison() {
		List<Candidate> ranked = this.candidates.stream()
			.filter((candidate) -> candidate.admitted() && candidate.complete() && candidate.comparable() != null)
			.sorted(Comparator.comparing((Candidate candidate) -> Objects.requireNonNull(candidate.comparable()))
				.thenComparing(BY_SUBMISSION))
			.toList();
		List<Candidate> ordered = new ArrayList<>(ranked);
		this.candidates.stream()
			.filter((candidate) -> !ranked.contains(candidate))
			.sorted(BY_SUBMISSION)
			.forEach(ordered::add);
		List<Comparison.Column> columns = new ArrayList<>();
		for (int i = 0; i < ordered.size(); i++) {
			columns.add((i < ranked.size()) ? column(ordered.get(i), i + 1, tie(ranked, i))
					: column(ordered.get(i), null, null));
		}
		return new Comparison(this.rfq, columns, this.rfq.lines().stream().map((line) -> row(line, ordered)).toList());
	}

	/** Everything about one bid that does not depend on the others, worked out once. */
	private Candidate candidate(OpenedBid bid) {
		Map<UUID, OpenedBid.Line> offered = new HashMap<>();
		bid.lines().forEach((line) -> offered.putIfAbsent(line.rfqLine(), line));
		Map<UUID, Cell> cells = new HashMap<>();
		BigDecimal sum = BigDecimal.ZERO;
		boolean complete = true;
		for (RfqLineDetails line : this.rfq.lines()) {
			OpenedBid.Line offer = offered.get(line.id());
			BigDecimal amount = (offer == null) ? null : amount(offer, line);
			if (offer == null || amount == null) {
				complete = false;
			}
			else {
				sum = sum.add(amount);
				cells.put(line.id(), new Cell(offer, amount, converted(bid, amount)));
			}
		}
		boolean admitted = !this.disqualifications.containsKey(bid.id());
		return new Candidate(bid, admitted, complete, Map.copyOf(cells), comparableTotal(bid, sum));
	}

	private static @Nullable BigDecimal amount(OpenedBid.Line offered, RfqLineDetails line) {
		if (offered.total() != null) {
			return Prices.kept(offered.total());
		}
		return (offered.unitPrice() == null) ? null : Prices.lineAmount(line.quantity().value(), offered.unitPrice());
	}

	private @Nullable BigDecimal converted(OpenedBid bid, BigDecimal amount) {
		if (bid.currency().equals(this.rfq.currency())) {
			return amount;
		}
		return (bid.rate() == null) ? null : Prices.kept(amount.multiply(bid.rate().rate()));
	}

	/**
	 * Converts the sum of the lines before anything is rounded. An imported total that is
	 * not the sum of its lines stands as it is.
	 */
	private @Nullable BigDecimal comparableTotal(OpenedBid bid, BigDecimal sum) {
		BigDecimal total = (Prices.rounded(sum, bid.currency()).compareTo(bid.total()) == 0) ? sum : bid.total();
		AwardTotal converted = AwardTotal.in(this.rfq.currency(),
				List.of(new AwardTotal.Part(new Money(total, bid.currency()),
						(bid.rate() == null) ? null : bid.rate().rate())));
		return (converted.withoutRate() > 0) ? null : converted.money().amount();
	}

	private Comparison.Column column(Candidate candidate, @Nullable Integer rank, Comparison.@Nullable Tie tie) {
		OpenedBid bid = candidate.bid();
		return new Comparison.Column(bid.id(), bid.supplier(), this.names.apply(bid.supplier()), bid.status(),
				bid.submittedAt(), new Money(bid.total(), bid.currency()), bid.rate(), candidate.comparable(),
				candidate.complete(), rank, tie, abnormallyLow(candidate), this.disqualifications.get(bid.id()),
				bid.remarks());
	}

	private static Comparison.@Nullable Tie tie(List<Candidate> ranked, int index) {
		if (index > 0 && sameTotal(ranked.get(index - 1), ranked.get(index))) {
			return Comparison.Tie.LATER;
		}
		return (index + 1 < ranked.size() && sameTotal(ranked.get(index), ranked.get(index + 1))) ? Comparison.Tie.FIRST
				: null;
	}

	private static boolean sameTotal(Candidate one, Candidate other) {
		return one.comparable() != null && other.comparable() != null
				&& one.comparable().compareTo(other.comparable()) == 0;
	}

	private @Nullable AbnormallyLow abnormallyLow(Candidate candidate) {
		if (candidate.comparable() == null || !candidate.complete()) {
			return null;
		}
		List<BigDecimal> others = new ArrayList<>();
		for (Candidate other : this.candidates) {
			if (!other.equals(candidate) && other.complete() && other.comparable() != null) {
				others.add(other.comparable());
			}
		}
		return AbnormallyLowPolicy.judge(candidate.comparable(), others).orElse(null);
	}

	private Comparison.Row row(RfqLineDetails line, List<Candidate> ordered) {
		List<Candidate> admitted = ordered.stream()
			.filter((candidate) -> candidate.admitted() && candidate.comparable(line) != null)
			.sorted(BY_SUBMISSION)
			.toList();
		BigDecimal best = admitted.stream()
			.map((candidate) -> Objects.requireNonNull(candidate.comparable(line)))
			.min(Comparator.naturalOrder())
			.orElse(null);
		List<Candidate> lowest = admitted.stream()
			.filter((candidate) -> best != null
					&& Objects.requireNonNull(candidate.comparable(line)).compareTo(best) == 0)
			.toList();
		return new Comparison.Row(line,
				ordered.stream().map((candidate) -> offer(candidate, line, best, lowest)).toList());
	}

	private Comparison.Offer offer(Candidate candidate, RfqLineDetails line, @Nullable BigDecimal best,
			List<Candidate> lowest) {
		Cell cell = candidate.cells().get(line.id());
		if (cell == null) {
			return new Comparison.Offer(candidate.bid().id(), null, null, null, false, null, null, null, null, "");
		}
		boolean isBest = lowest.contains(candidate);
		Comparison.Tie tie = null;
		if (isBest && lowest.size() > 1) {
			tie = lowest.getFirst().equals(candidate) ? Comparison.Tie.FIRST : Comparison.Tie.LATER;
		}
		BigDecimal overBest = (best == null || cell.comparable() == null || best.signum() == 0) ? null
				: cell.comparable().divide(best, RATIO_SCALE, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
		return new Comparison.Offer(candidate.bid().id(), cell.offered().unitPrice(), cell.amount(), cell.comparable(),
				isBest, tie, overBest, abnormallyLow(candidate, cell, line), cell.offered().leadTimeDays(),
				cell.offered().remark());
	}

	private @Nullable AbnormallyLow abnormallyLow(Candidate candidate, Cell cell, RfqLineDetails line) {
		if (cell.comparable() == null) {
			return null;
		}
		List<BigDecimal> others = new ArrayList<>();
		for (Candidate other : this.candidates) {
			BigDecimal price = other.equals(candidate) ? null : other.comparable(line);
			if (price != null) {
				others.add(price);
			}
		}
		return AbnormallyLowPolicy.judge(cell.comparable(), others).orElse(null);
	}

	private record Candidate(OpenedBid bid, boolean admitted, boolean complete, Map<UUID, Cell> cells,
			@Nullable BigDecimal comparable) {

		@Nullable BigDecimal comparable(RfqLineDetails line) {
			Cell cell = this.cells.get(line.id());
			return (cell == null) ? null : cell.comparable();
		}

	}

	private record Cell(OpenedBid.Line offered, BigDecimal amount, @Nullable BigDecimal comparable) {

	}

}
