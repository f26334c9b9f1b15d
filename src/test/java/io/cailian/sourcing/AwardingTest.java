package io.cailian.sourcing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.cailian.rates.RateEntry;
import io.cailian.rates.ExchangeRates;
import io.cailian.audit.AuditEntry;
import io.cailian.audit.AuditTrail;
import io.cailian.document.RenderedReport;
import io.cailian.document.ReportFormat;
import io.cailian.kernel.Money;
import io.cailian.supplier.SupplierId;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import jakarta.persistence.EntityManagerFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * From opened bids to the letters of a confirmed award.
 */
class AwardingTest extends SourcingTest {

	@Autowired
	private BidComparison comparisons;

	@Autowired
	private BidDisqualification disqualification;

	@Autowired
	private AwardProposing proposing;

	@Autowired
	private AwardQueries awards;

	@Autowired
	private AwardLetters letters;

	@Autowired
	private AwardReports reports;

	@Autowired
	private AwardImporting awardImporting;

	@Autowired
	private RfqImporting rfqImporting;

	@Autowired
	private Decisions decisions;

	@Autowired
	private ExchangeRates rates;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private EntityManagerFactory entities;

	@Test
	void bidsCannotBeComparedBeforeTheOpeningByAnybody() {
		RfqDraft rfq = publishedDraft();

		for (String role : List.of("BUYER", "PURCHASING_MANAGER", "FINANCE", "LEGAL", "AUDITOR", "ADMIN")) {
			refuses("sourcing.Comparison.sealed", () -> as(BUYER, role, () -> this.comparisons.of(rfq.id())));
		}
		assertThatThrownBy(() -> asSupplier(this.one, () -> this.comparisons.of(rfq.id())))
			.isInstanceOf(AccessDeniedException.class);
	}

	@Test
	void aConfirmedAwardSettlesBidsAndWritesToEveryBidder() throws Exception {
		RfqDraft rfq = openedRfq();

		AwardDetails proposed = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		decide(proposed, "manager", Outcome.APPROVED, null);

		AwardDetails award = asBuyer(() -> this.awards.details(proposed.id()));
		assertThat(award.status()).isEqualTo(AwardStatus.CONFIRMED);
		assertThat(award.decidedBy()).isNotNull().hasToString("manager");
		assertThat(award.total()).isEqualTo(Money.of("615.00", "CNY"));
		assertThat(asBuyer(() -> this.queries.details(rfq.id())).status()).isEqualTo(RfqStatus.AWARDED);
		assertThat(asBuyer(() -> this.comparisons.of(rfq.id())).bids()).extracting(Comparison.Column::status)
			.containsExactlyInAnyOrder(BidStatus.WON, BidStatus.LOST);
		assertThat(mailsAbout(award.number())).containsExactlyInAnyOrder(this.one + "@supplier.example",
				this.two + "@supplier.example");
		assertThat(text(asSupplier(this.one, () -> this.letters.ownLetter(rfq.id(), Locale.ENGLISH))))
			.contains(award.number())
			.contains("615.00");
		assertThat(text(asSupplier(this.two, () -> this.letters.ownLetter(rfq.id(), Locale.ENGLISH))))
			.doesNotContain("615.00")
			.doesNotContain(award.number());
	}

	@Test
	void theSameProposalAgainChangesNothing() {
		RfqDraft rfq = openedRfq();
		AwardProposal proposal = lowest(rfq);

		AwardDetails first = asBuyer(() -> this.proposing.propose(proposal));

		assertThat(asBuyer(() -> this.proposing.propose(proposal))).isEqualTo(first);
		assertThat(asBuyer(() -> this.awards.of(rfq.id()))).hasSize(1);
		refuses("sourcing.Award.notUnderEvaluation", () -> asBuyer(() -> this.proposing.propose(lowest(rfq))));
	}

	@Test
	void theBuyerCannotApproveTheOwnProposalWhateverRolesAreHeld() {
		RfqDraft rfq = openedRfq();
		AwardDetails proposed = asBuyer(() -> this.proposing.propose(lowest(rfq)));

		refuses("workflow.selfApproval", () -> decide(proposed, BUYER, Outcome.APPROVED, null));
		assertThatThrownBy(
				() -> as("finance", "FINANCE", () -> this.decisions.decide(task(proposed), Outcome.APPROVED, null)))
			.isInstanceOf(AccessDeniedException.class);
		assertThat(asBuyer(() -> this.awards.details(proposed.id())).status()).isEqualTo(AwardStatus.PROPOSED);
	}

	@Test
	void aRefusedOrReturnedAwardLeavesTheBuyerFreeToProposeAnother() {
		RfqDraft rfq = openedRfq();
		AwardDetails first = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		decide(first, "manager", Outcome.REJECTED, "ask for a second opinion");
		AwardDetails second = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		decide(second, "manager", Outcome.RETURNED, "explain the delivery");

		AwardDetails third = asBuyer(() -> this.proposing.propose(lowest(rfq)));

		assertThat(asBuyer(() -> this.awards.of(rfq.id()))).extracting(AwardDetails::status)
			.containsExactly(AwardStatus.PROPOSED, AwardStatus.RETURNED, AwardStatus.REFUSED);
		assertThat(asBuyer(() -> this.awards.details(first.id())).decisionReason())
			.isEqualTo("ask for a second opinion");
		assertThat(third.number()).isNotEqualTo(first.number());
		assertThat(mailsAbout(first.number())).isEmpty();
	}

	@Test
	void aDisqualifiedBidKeepsItsReasonAndCanBeReinstatedUntilTheAward() {
		RfqDraft rfq = openedRfq();
		BidId bid = asBuyer(() -> this.comparisons.of(rfq.id())).bids().getFirst().bid();

		asBuyer(() -> {
			this.disqualification.disqualify(rfq.id(), bid, "样品不合格");
			return true;
		});
		assertThat(asBuyer(() -> this.comparisons.of(rfq.id())).bid(bid).orElseThrow().disqualification()).isNotNull()
			.extracting(Comparison.Disqualification::reason)
			.isEqualTo("样品不合格");
		asBuyer(() -> {
			this.disqualification.reinstate(rfq.id(), bid, "复检合格");
			return true;
		});

		assertThat(asBuyer(() -> this.comparisons.of(rfq.id())).bid(bid).orElseThrow().rank()).isEqualTo(1);
		assertThat(this.jdbc.queryForList(
				"select reason, lifted_by, lifted_because from disqualification where rfq_id = ?",
				bytes(rfq.id().value())))
			.singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("reason", "样品不合格")
				.containsEntry("lifted_by", BUYER)
				.containsEntry("lifted_because", "复检合格"));
		refuses("sourcing.Disqualification.reasonMissing", () -> asBuyer(() -> {
			this.disqualification.disqualify(rfq.id(), bid, " ");
			return true;
		}));
		refuses("sourcing.Rfq.notYours", () -> as("buyer2", "BUYER", () -> {
			this.disqualification.disqualify(rfq.id(), bid, "x");
			return true;
		}));
	}

	@Test
	void theRegisterHoldsTheAwardedLinesInEveryFormat() {
		RfqDraft rfq = openedRfq();
		AwardDetails proposed = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		decide(proposed, "manager", Outcome.APPROVED, null);

		assertThat(as("finance", "FINANCE", () -> this.awards.register(AwardFilter.ALL, 0, 100)))
			.filteredOn((row) -> row.awardNumber().equals(proposed.number()))
			.hasSize(2);
		for (ReportFormat format : ReportFormat.values()) {
			RenderedReport report = as("finance", "FINANCE",
					() -> this.reports.register(AwardFilter.ALL, format, Locale.SIMPLIFIED_CHINESE));
			assertThat(report.rowCount()).isGreaterThanOrEqualTo(2);
			assertThat(report.content()).isNotEmpty();
		}
		assertThat(new String(
				as("finance", "FINANCE", () -> this.reports.register(AwardFilter.ALL, ReportFormat.CSV, Locale.ENGLISH))
					.content(),
				StandardCharsets.UTF_8))
			.contains(proposed.number());
		assertThatThrownBy(
				() -> asBuyer(() -> this.reports.register(AwardFilter.ALL, ReportFormat.CSV, Locale.ENGLISH)))
			.isInstanceOf(AccessDeniedException.class);
	}

	@Test
	void anImportedTenderKeepsItsDisqualificationAndItsWinner() {
		RfqDraftLine caps = TestRfqs.line("工作帽", "25");
		ImportedRfq source = new ImportedRfq("ocds-test-1", "工作帽", "", "UAH", "Europe/Kyiv", TestRfqs.NOW,
				TestRfqs.CLOSING, TestRfqs.CLOSING, RfqStatus.OPENED, null, List.of(caps),
				List.of(imported(this.first, "1800"), imported(this.second, "2875")));

		RfqId rfq = asBuyer(() -> {
			RfqId id = this.rfqImporting.importRfq(source);
			this.awardImporting.disqualify(id, this.first, "samples", TestRfqs.CLOSING);
			this.awardImporting.award(new AwardImporting.ImportedAward(id, "a-1", "best of the rest", TestRfqs.CLOSING,
					List.of(new AwardImporting.ImportedAward.Line(this.queries.details(id).lines().getFirst().id(),
							this.second, Money.of("2875", "UAH")))));
			return id;
		});

		Comparison comparison = asBuyer(() -> this.comparisons.of(rfq));
		assertThat(comparison.bids()).extracting(Comparison.Column::status)
			.containsExactly(BidStatus.WON, BidStatus.DISQUALIFIED);
		assertThat(comparison.bids().getLast().disqualification()).isNotNull()
			.extracting(Comparison.Disqualification::reason)
			.isEqualTo("samples");
		assertThat(asBuyer(() -> this.awards.of(rfq))).singleElement().satisfies((award) -> {
			assertThat(award.total()).isEqualTo(Money.of("2875", "UAH"));
			assertThat(award.status()).isEqualTo(AwardStatus.CONFIRMED);
			assertThat(mailsAbout(award.number())).isEmpty();
		});
	}

	@Test
	void theRegisterKeepsTheRateOfTheOpeningDayWhateverIsRecordedLater() {
		rate("SEK", "0.7");
		RfqDraft rfq = openedIn("SEK", "10.005", "6");
		AwardDetails proposed = asBuyer(() -> this.proposing.propose(firstRanked(rfq)));
		decide(proposed, "manager", Outcome.APPROVED, null);
		List<AwardRegisterRow> before = registerOf(proposed);

		rate("SEK", "0.9");

		assertThat(registerOf(proposed)).isEqualTo(before);
		assertThat(before).extracting((row) -> String.valueOf(row.baseAmount()))
			.containsExactly("700.35 CNY", "10.5 CNY");
		assertThat(asBuyer(() -> this.awards.details(proposed.id())).lines()).allSatisfy((line) -> {
			assertThat(line.base()).isNotNull();
			assertThat(line.rate()).isNotNull()
				.satisfies((rate) -> assertThat(rate.rate()).isEqualByComparingTo("0.7"));
		});
		assertThat(asBuyer(() -> this.awards.details(proposed.id())).total()).isEqualTo(Money.of("710.85", "CNY"));
	}

	@Test
	void anAwardWithoutARateHasNoBaseAmountAndIsCounted() throws IOException {
		rate("TND", "2.3");
		RfqDraft rfq = published();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bidIn("TND", rfq, "10", "6"), 0));
		this.jdbc.update("delete from exchange_rate where currency = 'TND'");
		open(rfq);
		AwardDetails proposed = asBuyer(() -> this.proposing.propose(new AwardProposal(AwardId.next(), rfq.id(),
				choices(rfq, this.first), "only bid that meets the specification")));
		decide(proposed, "manager", Outcome.APPROVED, null);

		assertThat(registerOf(proposed)).extracting(AwardRegisterRow::baseAmount).containsOnlyNulls();
		assertThat(text(as("finance", "FINANCE",
				() -> this.reports.register(AwardFilter.CONFIRMED, ReportFormat.PDF, Locale.ENGLISH))))
			.contains("no rate", "rows have no exchange rate");
	}

	@Test
	void theControlTotalAddsUpOwnConfirmedAwardsOnly() {
		AwardDetails confirmed = asBuyer(() -> this.proposing.propose(lowest(openedRfq())));
		decide(confirmed, "manager", Outcome.APPROVED, null);
		asBuyer(() -> this.proposing.propose(lowest(openedRfq())));

		for (AwardFilter filter : List.of(AwardFilter.CONFIRMED, AwardFilter.ALL)) {
			BigDecimal own = as("finance", "FINANCE", () -> this.awards.register(filter, 0, 1000)).stream()
				.filter((row) -> row.standing() == AwardStanding.CONFIRMED)
				.map(AwardRegisterRow::baseAmount)
				.map((base) -> (base == null) ? BigDecimal.ZERO : base.amount())
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			RenderedReport report = as("finance", "FINANCE",
					() -> this.reports.register(filter, ReportFormat.XLSX, Locale.ENGLISH));
			assertThat(report.controlTotal())
				.hasValueSatisfying((total) -> assertThat(total).isEqualTo(Prices.rounded(own, "CNY")));
		}
	}

	@Test
	void aTitleOf300CharactersDoesNotKeepAnAwardFromBeingConfirmed() {
		RfqDraft plain = TestRfqs.partial(TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "100")),
				List.of(this.first, this.second)), false, 1);
		RfqDraft rfq = publish(new RfqDraft(plain.id(), "𠮷纸".repeat(100), plain.terms(), "CNY", plain.closesAt(),
				plain.zone(), true, false, 1, plain.lines(), plain.invited()));
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6"), 0));
		this.clock.set(TestRfqs.CLOSING);
		asBuyer(() -> this.opening.open(rfq.id()));

		AwardDetails proposed = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		decide(proposed, "manager", Outcome.APPROVED, null);

		assertThat(asBuyer(() -> this.awards.details(proposed.id())).status()).isEqualTo(AwardStatus.CONFIRMED);
		assertThat(mailsAbout(proposed.number())).hasSize(1);
	}

	@Test
	void theStoryOfTheRfqTellsEveryStepOfItsAward() {
		RfqDraft rfq = openedRfq();
		AwardDetails refused = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		decide(refused, "manager", Outcome.REJECTED, "too dear");
		AwardDetails returned = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		decide(returned, "manager", Outcome.RETURNED, "say more");
		AwardDetails confirmed = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		decide(confirmed, "manager", Outcome.APPROVED, null);

		List<AuditEntry> steps = asBuyer(() -> this.trail.timeline("RFQ", rfq.id().value())).stream()
			.filter((entry) -> entry.action().startsWith("RFQ_AWARD"))
			.toList();

		assertThat(steps).extracting(AuditEntry::action)
			.containsExactly("RFQ_AWARD_PROPOSED", "RFQ_AWARD_REFUSED", "RFQ_AWARD_PROPOSED", "RFQ_AWARD_RETURNED",
					"RFQ_AWARD_PROPOSED", "RFQ_AWARD_CONFIRMED");
		assertThat(steps.get(1).facts()).containsEntry("award", refused.number()).containsEntry("reason", "too dear");
		AwardDetails award = asBuyer(() -> this.awards.details(confirmed.id()));
		assertThat(asBuyer(() -> this.queries.details(rfq.id())).endedAt()).isEqualTo(award.decidedAt());
	}

	@Test
	void theLetterNamesTermsAndParticularsAndADisqualifiedBidderReadsTheReason() throws IOException {
		RfqDraft rfq = openedRfq();
		BidId set = asBuyer(() -> this.comparisons.of(rfq.id())).bids().getLast().bid();
		asBuyer(() -> {
			this.disqualification.disqualify(rfq.id(), set, "样品不合格");
			return true;
		});
		AwardDetails proposed = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		decide(proposed, "manager", Outcome.APPROVED, null);

		String won = text(as("finance", "FINANCE",
				() -> this.letters.letter(proposed.id(), this.first, Locale.SIMPLIFIED_CHINESE)));
		assertThat(won).contains("商务条款：货到付款", "A4 80g", "需求日期：2026-05-01", "交货期：14 天", "人民币陆佰壹拾伍元整");
		String lost = text(asSupplier(this.two, () -> this.letters.ownLetter(rfq.id(), Locale.SIMPLIFIED_CHINESE)));
		assertThat(lost).contains("主要原因：样品不合格").doesNotContain("中标");
	}

	@Test
	void anImportedAwardHasNoLetterIsMarkedAndIsNumberedByTheClock() {
		RfqDraftLine caps = TestRfqs.line("工作帽", "25");
		String reference = "ocds-" + this.one;
		ImportedRfq source = new ImportedRfq(reference, "工作帽", "", "UAH", "Europe/Kyiv", TestRfqs.NOW, TestRfqs.CLOSING,
				TestRfqs.CLOSING, RfqStatus.OPENED, null, List.of(caps), List.of(imported(this.first, "1800")));
		AwardId award = asBuyer(() -> {
			RfqId id = this.rfqImporting.importRfq(source);
			return this.awardImporting.award(new AwardImporting.ImportedAward(id, "a-" + this.one, "only bid",
					Instant.parse("9999-06-01T00:00:00Z"),
					List.of(new AwardImporting.ImportedAward.Line(this.queries.details(id).lines().getFirst().id(),
							this.first, Money.of("1800", "UAH")))));
		});

		assertThat(asBuyer(() -> this.awards.details(award)).number()).startsWith("AWD-2026-");
		refuses("sourcing.AwardLetters.imported",
				() -> as("finance", "FINANCE", () -> this.letters.letter(award, this.first, Locale.ENGLISH)));
		assertThat(registerOf(asBuyer(() -> this.awards.details(award)))).extracting(AwardRegisterRow::standing)
			.containsOnly(AwardStanding.IMPORTED);
	}

	@Test
	void aRegisterOfManyLinesIsReadInTwoQueries() {
		decide(asBuyer(() -> this.proposing.propose(lowest(openedRfq()))), "manager", Outcome.APPROVED, null);
		decide(asBuyer(() -> this.proposing.propose(lowest(openedRfq()))), "manager", Outcome.APPROVED, null);
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		boolean before = statistics.isStatisticsEnabled();
		statistics.setStatisticsEnabled(true);
		statistics.clear();

		assertThat(as("finance", "FINANCE", () -> this.awards.register(AwardFilter.ALL, 0, 1000)))
			.hasSizeGreaterThanOrEqualTo(4);

		assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(2);
		assertThat(statistics.getEntityStatistics(Award.class.getName()).getLoadCount()).isZero();
		statistics.setStatisticsEnabled(before);
	}

	private void rate(String currency, String rate) {
		as("finance", "FINANCE", () -> {
			this.rates.record(new RateEntry(currency, "CNY", new BigDecimal(rate), LocalDate.of(2026, 3, 2), "test"));
			return true;
		});
	}

	private List<AwardRegisterRow> registerOf(AwardDetails award) {
		return as("finance", "FINANCE", () -> this.awards.register(AwardFilter.ALL, 0, 1000)).stream()
			.filter((row) -> row.awardNumber().equals(award.number()))
			.toList();
	}

	private RfqDraft openedIn(String currency, String... prices) {
		RfqDraft rfq = published();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bidIn(currency, rfq, prices), 0));
		open(rfq);
		return rfq;
	}

	private RfqDraft published() {
		return publish(TestRfqs.partial(TestRfqs.draft(TestRfqs.CLOSING,
				List.of(TestRfqs.line("复印纸", "100"), TestRfqs.line("Toner", "2.5")), List.of(this.first, this.second)),
				true, 1));
	}

	private void open(RfqDraft rfq) {
		this.clock.set(TestRfqs.CLOSING);
		asBuyer(() -> this.opening.open(rfq.id()));
	}

	private AwardProposal firstRanked(RfqDraft rfq) {
		return new AwardProposal(AwardId.next(), rfq.id(), choices(rfq, this.first), "");
	}

	private List<AwardProposal.Choice> choices(RfqDraft rfq, SupplierId supplier) {
		Comparison comparison = asBuyer(() -> this.comparisons.of(rfq.id()));
		BidId bid = comparison.bids()
			.stream()
			.filter((column) -> column.supplier().equals(supplier))
			.findFirst()
			.orElseThrow()
			.bid();
		return comparison.lines().stream().map((row) -> new AwardProposal.Choice(row.line().id(), bid)).toList();
	}

	private static ImportedRfq.ImportedBid imported(SupplierId supplier, String total) {
		return new ImportedRfq.ImportedBid(supplier, "bid-" + total, TestRfqs.NOW, "UAH", new BigDecimal(total),
				List.of());
	}

	private RfqDraft openedRfq() {
		this.clock.set(TestRfqs.NOW);
		RfqDraft rfq = publishedDraft();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6", "6"), 0));
		asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "7", "7"), 0));
		this.clock.set(TestRfqs.CLOSING);
		asBuyer(() -> this.opening.open(rfq.id()));
		return rfq;
	}

	private AwardProposal lowest(RfqDraft rfq) {
		Comparison comparison = asBuyer(() -> this.comparisons.of(rfq.id()));
		return new AwardProposal(AwardId.next(), rfq.id(),
				comparison.lines()
					.stream()
					.map((row) -> new AwardProposal.Choice(row.line().id(),
							row.offers().stream().filter(Comparison.Offer::best).findFirst().orElseThrow().bid()))
					.toList(),
				"");
	}

	private void decide(AwardDetails award, String person, Outcome outcome, @Nullable String reason) {
		as(person, "PURCHASING_MANAGER", () -> this.decisions.decide(task(award), outcome, reason));
	}

	private String task(AwardDetails award) {
		return this.jdbc
			.query("select task_id from inbox_task where subject_type = 'AWARD' and subject_id = ?",
					(row, index) -> row.getString(1), bytes(award))
			.getFirst();
	}

	private static byte[] bytes(AwardDetails award) {
		return bytes(award.id().value());
	}

	private static byte[] bytes(UUID id) {
		ByteBuffer buffer = ByteBuffer.allocate(16);
		buffer.putLong(id.getMostSignificantBits());
		buffer.putLong(id.getLeastSignificantBits());
		return buffer.array();
	}

	private List<String> mailsAbout(String number) {
		return this.jdbc.query("select to_address from mail_outbox where reference = ?",
				(row, index) -> row.getString(1), "AWARD:" + number);
	}

	private static String text(RenderedReport report) throws IOException {
		try (var document = Loader.loadPDF(report.content())) {
			return new PDFTextStripper().getText(document);
		}
	}

}
