package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.rates.ExchangeRates;
import io.cailian.rates.RateEntry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * From a published RFQ to its opened bids.
 */
@SuppressWarnings("NullAway.Init")
class BiddingTest extends SourcingTest {

	@Autowired
	private ExchangeRates rates;

	@Test
	void theLastRevisionAloneCountsAndEachHasItsReceipt() {
		RfqDraft rfq = publishedDraft();

		BidReceipt first = asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));
		this.clock.advance(Duration.ofMinutes(1));
		BidReceipt second = asSupplier(this.one,
				() -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "7.1234", "6"), 1));

		assertThat(first.revision()).isEqualTo(1);
		assertThat(second.revision()).isEqualTo(2);
		assertThat(second.submittedAt()).isEqualTo(TestRfqs.NOW.plusSeconds(60));
		assertThat(List.of(first.sha256(), second.sha256())).doesNotHaveDuplicates()
			.allSatisfy((hash) -> assertThat(hash).matches("[0-9a-f]{64}"));
		List<OpenedBid> opened = open(rfq);
		assertThat(opened).singleElement().satisfies((bid) -> {
			assertThat(bid.total()).isEqualByComparingTo("727.34");
			assertThat(bid.submittedAt()).isEqualTo(second.submittedAt());
			assertThat(bid.lines()).extracting(OpenedBid.Line::unitPrice)
				.containsExactlyInAnyOrder(new BigDecimal("7.1234"), new BigDecimal("6"));
		});
	}

	@Test
	void aBidInAForeignCurrencyIsTakenAsSoonAsThereIsARate() {
		RfqDraft rfq = publish(TestRfqs.partial(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "10")), List.of(this.first)), true, 1));
		refuses("sourcing.Bid.currencyWithoutRate",
				() -> asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bidIn("PLN", rfq, "9"), 0)));

		as("finance", "FINANCE", () -> this.rates
			.record(new RateEntry("PLN", "CNY", new BigDecimal("1.9"), LocalDate.of(2026, 3, 1), "PBoC")));

		assertThat(asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bidIn("PLN", rfq, "9"), 0))
			.revision()).isOne();
	}

	@Test
	void theSupplierReadsBackItsOwnBidAndWhatItHasNotSubmitted() {
		RfqDraft rfq = publishedDraft();
		BidForm submitted = TestRfqs.bid(rfq, "9", "");
		BidForm typed = TestRfqs.bid(rfq, "8.5", "7");

		BidReceipt receipt = asSupplier(this.one, () -> this.submission.submit(rfq.id(), submitted, 0));
		asSupplier(this.one, () -> this.submission.saveDraft(rfq.id(), typed, 0, 1));

		OwnBid own = asSupplier(this.one, () -> this.invitations.details(rfq.id())).bid();
		assertThat(own.submitted()).contains(submitted);
		assertThat(own.unsubmitted()).contains(typed);
		assertThat(own.receipt()).contains(receipt);
		assertThat(asSupplier(this.two, () -> this.invitations.details(rfq.id())).bid()).isEqualTo(OwnBid.NONE);
	}

	@Test
	void aBidAtTheClosingInstantIsLateAndOneJustBeforeIsNot() {
		RfqDraft rfq = publishedDraft();

		this.clock.set(TestRfqs.CLOSING.minusNanos(1000));
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));
		this.clock.set(TestRfqs.CLOSING);

		refuses("sourcing.Bid.late",
				() -> asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0)));
		refuses("sourcing.Bid.late", () -> asSupplier(this.one, () -> this.submission.withdraw(rfq.id(), 1)));
		refuses("sourcing.Bid.late", () -> asSupplier(this.one,
				() -> this.submission.saveDraft(rfq.id(), TestRfqs.bid(rfq, "1", "1"), 0, 1)));
	}

	@Test
	void aWithdrawnBidStaysSealedUnlessItIsSubmittedAgain() {
		RfqDraft rfq = publishedDraft();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));
		asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "5", "4"), 0));

		asSupplier(this.one, () -> this.submission.withdraw(rfq.id(), 1));
		asSupplier(this.two, () -> this.submission.withdraw(rfq.id(), 1));
		asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6", "4"), 1));

		assertThat(asBuyer(() -> this.queries.invited(rfq.id()))).extracting(InvitedSupplier::response)
			.containsExactlyInAnyOrder(SupplierResponse.WITHDRAWN, SupplierResponse.SUBMITTED);
		assertThat(open(rfq)).singleElement().satisfies((bid) -> assertThat(bid.supplier()).isEqualTo(this.second));
	}

	@Test
	void anOldRevisionInHandIsAConflict() {
		RfqDraft rfq = publishedDraft();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));

		assertThatThrownBy(
				() -> asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0)))
			.isInstanceOfSatisfying(BidConflict.class,
					(conflict) -> assertThat(conflict.currentRevision()).isEqualTo(1));
	}

	@Test
	void aStaleWindowOverwritesNeitherADraftNorASubmission() {
		RfqDraft rfq = publishedDraft();
		BidForm old = TestRfqs.bid(rfq, "9", "8");
		BidForm newer = TestRfqs.bid(rfq, "7", "6");
		assertThat(asSupplier(this.one, () -> this.submission.saveDraft(rfq.id(), newer, 0, 0)))
			.isEqualTo(new DraftResult.Saved(1));

		assertThat(asSupplier(this.one, () -> this.submission.saveDraft(rfq.id(), old, 0, 0)))
			.isEqualTo(new DraftResult.Conflict(new UserId(this.one), TestRfqs.NOW));
		assertThat(asSupplier(this.one, () -> this.submission.saveDraft(rfq.id(), newer, 1, 0)))
			.isEqualTo(new DraftResult.Saved(2));
		this.clock.advance(Duration.ofMinutes(1));
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), newer, 0));
		assertThat(asSupplier(this.one, () -> this.submission.saveDraft(rfq.id(), old, 2, 0)))
			.isEqualTo(new DraftResult.Conflict(new UserId(this.one), TestRfqs.NOW.plusSeconds(60)));

		OwnBid own = asSupplier(this.one, () -> this.invitations.details(rfq.id())).bid();
		assertThat(own.unsubmitted()).isEmpty();
		assertThat(own.submitted()).contains(newer);
	}

	@Test
	void theTotalSaidWhileTypingIsTheOneThatCounts() {
		RfqDraft rfq = publishedDraft();
		BidForm typed = TestRfqs.bid(rfq, "7.1234", "0.0049");
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), typed, 0));
		InvitationDetails seen = asSupplier(this.one, () -> this.invitations.details(rfq.id()));

		assertThat(seen.total(typed)).contains(Money.of("712.35", "CNY"));
		assertThat(open(rfq)).singleElement()
			.satisfies((bid) -> assertThat(bid.total()).isEqualByComparingTo("712.35"));
		assertThat(seen.total(TestRfqs.bid(rfq, "999999999999999", "1"))).isEmpty();
	}

	@Test
	void whatTheRfqDoesNotAllowIsRefusedToTheSupplier() {
		RfqDraft whole = publish(TestRfqs.draft(TestRfqs.CLOSING,
				List.of(TestRfqs.line("Paper", "1"), TestRfqs.line("Toner", "1")), List.of(this.first)));

		refuses("sourcing.Bid.linesMissing",
				() -> asSupplier(this.one, () -> this.submission.submit(whole.id(), TestRfqs.bid(whole, "9", ""), 0)));
		refuses("sourcing.Bid.nothingOffered",
				() -> asSupplier(this.one, () -> this.submission.submit(whole.id(), TestRfqs.bid(whole, "", ""), 0)));
		refuses("sourcing.Bid.currencyNotAllowed", () -> asSupplier(this.one,
				() -> this.submission.submit(whole.id(), TestRfqs.bidIn("EUR", whole, "9", "9"), 0)));
		refuses("sourcing.Bid.lineUnknown", () -> asSupplier(this.one,
				() -> this.submission.submit(whole.id(), TestRfqs.bid(TestRfqs.draft(), "9", "9"), 0)));
	}

	@Test
	void decliningIsShownAndALaterBidTakesItBack() {
		RfqDraft rfq = publishedDraft();

		asSupplier(this.one, () -> this.submission.decline(rfq.id()));
		assertThat(asBuyer(() -> this.queries.invited(rfq.id()))).extracting(InvitedSupplier::response)
			.containsExactlyInAnyOrder(SupplierResponse.DECLINED, SupplierResponse.INVITED);
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));

		assertThat(asBuyer(() -> this.queries.invited(rfq.id()))).extracting(InvitedSupplier::response)
			.containsExactlyInAnyOrder(SupplierResponse.SUBMITTED, SupplierResponse.INVITED);
		refuses("sourcing.Bid.withdrawFirst", () -> asSupplier(this.one, () -> this.submission.decline(rfq.id())));
	}

	@Test
	void bidsDoNotOpenBeforeClosingNorForAnotherBuyer() {
		RfqDraft rfq = publishedDraft();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));

		this.clock.set(TestRfqs.CLOSING.minusNanos(1000));
		refuses("sourcing.Rfq.notYetClosed", () -> asBuyer(() -> this.opening.open(rfq.id())));
		this.clock.set(TestRfqs.CLOSING);
		refuses("sourcing.Rfq.notYours", () -> as("buyer2", "BUYER", () -> this.opening.open(rfq.id())));
		assertThatThrownBy(() -> as("manager", "PURCHASING_MANAGER", () -> this.opening.open(rfq.id())))
			.isInstanceOf(AccessDeniedException.class);

		assertThat(asBuyer(() -> this.queries.bids(rfq.id()))).isEmpty();
		assertThat(open(rfq)).hasSize(1);
	}

	@Test
	void openingAgainChangesNothing() {
		RfqDraft rfq = publishedDraft();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));
		List<OpenedBid> before = open(rfq);

		assertThat(asBuyer(() -> this.opening.open(rfq.id()))).isEqualTo(new OpeningResult.Opened(1));

		assertThat(asBuyer(() -> this.queries.bids(rfq.id()))).isEqualTo(before);
	}

	@Test
	void tooFewBidsLetTheRfqFailUnopened() {
		RfqDraft rfq = publish(TestRfqs.partial(TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")),
				List.of(this.first, this.second)), false, 2));
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9"), 0));
		this.clock.set(TestRfqs.CLOSING);

		assertThat(asBuyer(() -> this.opening.open(rfq.id()))).isEqualTo(new OpeningResult.TooFew(1, 2));

		assertThat(asBuyer(() -> this.queries.details(rfq.id())).status()).isEqualTo(RfqStatus.FAILED);
		assertThat(asBuyer(() -> this.queries.bids(rfq.id()))).isEmpty();
		assertThat(mailsTo(this.one, rfq)).hasSize(2);
	}

	@Test
	void aCancelledRfqTellsItsSuppliersAndNeverOpens() {
		RfqDraft rfq = publishedDraft();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));

		asBuyer(() -> this.publishing.cancel(rfq.id(), "预算取消"));
		this.clock.set(TestRfqs.CLOSING);

		refuses("sourcing.Rfq.moveNotAllowed", () -> asBuyer(() -> this.opening.open(rfq.id())));
		refuses("sourcing.Bid.notOpen",
				() -> asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0)));
		assertThat(mailsTo(this.two, rfq)).hasSize(2).last().asString().contains("预算取消");
	}

	@Test
	void theTimerClosesAndALateOneChangesNothing() {
		RfqDraft rfq = publishedDraft();

		refuses("sourcing.Rfq.notYetClosed", () -> this.closing.close(rfq.id().toString()));
		this.clock.set(TestRfqs.CLOSING);
		this.closing.close(rfq.id().toString());
		this.clock.advance(Duration.ofHours(1));
		this.closing.close(rfq.id().toString());

		RfqDetails details = asBuyer(() -> this.queries.details(rfq.id()));
		assertThat(details.status()).isEqualTo(RfqStatus.CLOSED);
		assertThat(details.closedAt()).isEqualTo(TestRfqs.CLOSING);
	}

	private List<OpenedBid> open(RfqDraft rfq) {
		this.clock.set(TestRfqs.CLOSING);
		asBuyer(() -> this.opening.open(rfq.id()));
		return asBuyer(() -> this.queries.bids(rfq.id()));
	}

	private List<String> mailsTo(String person, RfqDraft rfq) {
		String number = asBuyer(() -> this.queries.details(rfq.id())).number();
		return this.jdbc.query(
				"select body from mail_outbox where to_address = ? and reference = ? order by posted_at, id",
				(row, index) -> row.getString(1), person + "@supplier.example", "RFQ:" + number);
	}

}
