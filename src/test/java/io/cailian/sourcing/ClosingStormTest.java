package io.cailian.sourcing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many suppliers submit around the closing time while the RFQ is being closed and opened:
 * nothing accepted is late, and nothing accepted is lost.
 */
class ClosingStormTest extends SourcingTest {

	private static final int BIDDERS = 6;

	@Test
	void everyAcceptedBidIsBeforeTheClosingTimeAndTheLastOneCounts() throws Exception {
		List<String> people = new ArrayList<>();
		List<SupplierId> suppliers = new ArrayList<>();
		for (int i = 0; i < BIDDERS; i++) {
			people.add("storm" + i + "-" + this.one);
			suppliers.add(supplier("Storm " + i, people.getLast()));
		}
		RfqDraft rfq = publish(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")), List.copyOf(suppliers)));
		this.clock.set(TestRfqs.CLOSING.minusMillis(60));

		List<Integer> accepted = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(BIDDERS + 1)) {
			List<Future<Integer>> bidders = people.stream()
				.map((person) -> threads.submit(() -> bid(rfq, person)))
				.toList();
			Future<Integer> opener = threads.submit(() -> openWhenPossible(rfq));
			for (Future<Integer> bidder : bidders) {
				accepted.add(bidder.get());
			}
			assertThat(opener.get()).isEqualTo((int) accepted.stream().filter((count) -> count > 0).count());
		}

		List<Instant> times = this.jdbc.query("""
				select s.submitted_at from sealed_bid s join bid b on b.id = s.bid_id join rfq r on r.id = b.rfq_id
				where r.title = ? and r.number = ?""",
				(row, index) -> row
					.getTimestamp(1, java.util.Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC")))
					.toInstant(),
				rfq.title(), asBuyer(() -> this.queries.details(rfq.id())).number());
		assertThat(times).hasSize(accepted.stream().mapToInt(Integer::intValue).sum())
			.isNotEmpty()
			.allSatisfy((time) -> assertThat(time).isBefore(TestRfqs.CLOSING));
		List<OpenedBid> opened = asBuyer(() -> this.queries.bids(rfq.id()));
		for (int i = 0; i < BIDDERS; i++) {
			SupplierId supplier = suppliers.get(i);
			int last = accepted.get(i);
			assertThat(opened.stream().filter((bid) -> bid.supplier().equals(supplier)))
				.allSatisfy((bid) -> assertThat(bid.total()).isEqualByComparingTo(String.valueOf(last)));
		}
	}

	private int bid(RfqDraft rfq, String person) {
		int revision = 0;
		while (true) {
			int next = revision;
			try {
				asSupplier(person,
						() -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, String.valueOf(next + 1)), next));
			}
			catch (RuleViolation violation) {
				assertThat(violation.messageKey()).isIn("sourcing.Bid.late", "sourcing.Bid.notOpen");
				return revision;
			}
			revision++;
			this.clock.advance(Duration.ofMillis(1));
		}
	}

	private int openWhenPossible(RfqDraft rfq) {
		while (true) {
			try {
				return switch (asBuyer(() -> this.opening.open(rfq.id()))) {
					case OpeningResult.Opened opened -> opened.bids();
					case OpeningResult.TooFew few -> few.bids();
				};
			}
			catch (RuleViolation violation) {
				assertThat(violation.messageKey()).isEqualTo("sourcing.Rfq.notYetClosed");
				Thread.onSpinWait();
			}
		}
	}

}
