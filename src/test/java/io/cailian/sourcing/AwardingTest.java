package io.cailian.sourcing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.cailian.document.RenderedReport;
import io.cailian.document.ReportFormat;
import io.cailian.kernel.Money;
import io.cailian.supplier.SupplierId;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

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
			.doesNotContain("615")
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

	private static ImportedRfq.ImportedBid imported(SupplierId supplier, String total) {
		return new ImportedRfq.ImportedBid(supplier, "bid-" + total, TestRfqs.NOW, "UAH", new BigDecimal(total),
				List.of());
	}

	private RfqDraft openedRfq() {
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
