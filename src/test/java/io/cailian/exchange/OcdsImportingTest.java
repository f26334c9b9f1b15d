package io.cailian.exchange;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.exchange.TenderOutcome.Outcome;
import io.cailian.kernel.Money;
import io.cailian.sourcing.AwardDetails;
import io.cailian.sourcing.AwardQueries;
import io.cailian.sourcing.BidComparison;
import io.cailian.sourcing.BidStatus;
import io.cailian.sourcing.Comparison;
import io.cailian.sourcing.RfqDetails;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.RfqQueries;
import io.cailian.sourcing.RfqStatus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class OcdsImportingTest {

	@Autowired
	private OcdsImporting importing;

	@Autowired
	private BidComparison comparisons;

	@Autowired
	private RfqQueries rfqs;

	@Autowired
	private AwardQueries awards;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void fiveBidsArriveWithTheLowestDisqualifiedAndTheSecondAwarded() {
		TenderFile file = TenderFile.fiveBids();

		TenderOutcome outcome = imported(file);

		assertThat(outcome.outcome()).isEqualTo(Outcome.IMPORTED);
		assertThat(outcome.problems()).hasSize(5)
			.extracting(ImportProblem::messageKey)
			.containsOnly("exchange.TenderMapping.bidAfterClosing");
		Comparison comparison = this.comparisons.of(rfq(outcome));
		assertThat(comparison.rfq().status()).isEqualTo(RfqStatus.AWARDED);
		assertThat(comparison.bids()).hasSize(5);
		Comparison.Column lowest = bid(comparison, "1800");
		assertThat(lowest.abnormallyLow()).isNotNull();
		assertThat(Objects.requireNonNull(lowest.disqualification()).reason()).startsWith("Учасник дискваліфікований\n")
			.contains("Зразок найдешевшої пропозиції не відповідає");
		assertThat(comparison.bids()).filteredOn((column) -> column.abnormallyLow() != null).hasSize(1);
		Comparison.Column winner = bid(comparison, "2875");
		assertThat(winner.status()).isEqualTo(BidStatus.WON);
		assertThat(winner.rank()).isOne();
		assertThat(this.awards.of(rfq(outcome))).singleElement().satisfies((award) -> {
			assertThat(award.total()).isEqualTo(Money.of("2875", "UAH"));
			assertThat(award.justification()).startsWith("Учасник обраний переможцем");
		});
		assertThat(comparison.lines()).singleElement()
			.satisfies((row) -> assertThat(row.line().quantity().toString()).isEqualTo("25 H87"));
	}

	@Test
	void theSameFileTwiceChangesNothing() {
		TenderFile file = TenderFile.fiveBids();
		TenderOutcome first = imported(file);
		int suppliers = count("supplier");
		int rfqs = count("rfq");

		TenderOutcome again = imported(file);

		assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(again.rfqId()).isEqualTo(first.rfqId());
		assertThat(count("supplier")).isEqualTo(suppliers);
		assertThat(count("rfq")).isEqualTo(rfqs);
	}

	@Test
	void aChangedSourceIsRefusedAndTheRfqStaysAsItWas() {
		TenderFile file = TenderFile.fiveBids();
		TenderOutcome first = imported(file);
		file.at("/compiledRelease/tender").put("title", "Кепки зимові");

		TenderOutcome again = imported(file);

		assertThat(again.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(again.rfqId()).isEqualTo(first.rfqId());
		assertThat(again.problems()).extracting(ImportProblem::messageKey)
			.contains("exchange.TenderImporting.sourceChanged");
		assertThat(this.rfqs.details(rfq(first)).title()).isEqualTo("Кепки літні для патруля");
	}

	@Test
	void oneBadTenderAmongGoodOnesIsRefusedAlone() {
		TenderFile bad = TenderFile.twoItems();
		bad.at("/tender").remove("title");
		String json = TenderFile.packageOf(TenderFile.twoItems(), bad, TenderFile.twoItems());

		ImportReport report = this.importing.importFile("package.json",
				new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

		assertThat(report.tenders()).extracting(TenderOutcome::outcome)
			.containsExactly(Outcome.IMPORTED, Outcome.REFUSED, Outcome.IMPORTED);
		assertThat(report.tenders().get(1).problems()).extracting(ImportProblem::pointer)
			.contains("/releases/1/tender/title");
		assertThat(this.importing.find(report.id())).contains(report);
	}

	@Test
	void totalsThatCannotBeSpreadBecomeOneLotWithItsItemsListed() {
		TenderOutcome outcome = imported(TenderFile.twoItems());

		RfqDetails rfq = this.rfqs.details(rfq(outcome));
		assertThat(rfq.lines()).singleElement().satisfies((line) -> {
			assertThat(line.quantity().toString()).isEqualTo("1 LOT");
			assertThat(line.specification()).contains("Mooring rope, 40 mm — 200 MTR",
					"Shackle, galvanised — 30 piece");
		});
		assertThat(outcome.problems()).extracting(ImportProblem::messageKey)
			.contains("exchange.TenderMapping.lotTotals");
		assertThat(this.awards.of(rfq.id())).extracting(AwardDetails::total).containsExactly(Money.of("7251", "EUR"));
	}

	@Test
	void bidsPricedByItemBecomeLines() {
		TenderFile file = TenderFile.twoItems();
		file.at("/bids/details/1").set("items", file.at("/bids/details/0").get("items").deepCopy());

		TenderOutcome outcome = imported(file);

		Comparison comparison = this.comparisons.of(rfq(outcome));
		assertThat(comparison.lines()).extracting((row) -> row.line().item())
			.containsExactly("Mooring rope, 40 mm", "Shackle, galvanised");
		assertThat(this.awards.of(rfq(outcome))).singleElement()
			.satisfies((award) -> assertThat(award.lines()).extracting((line) -> line.amount())
				.containsExactly(Money.of("6000", "EUR"), Money.of("1251", "EUR")));
	}

	@Test
	void aTenderThatFailsLateLeavesNothingBehind() {
		String number = String.valueOf(UUID.randomUUID().getMostSignificantBits() >>> 1);
		TenderFile file = TenderFile.fiveBids().replacing("90000013", number);
		file.at("/compiledRelease/awards/1").remove("value");
		file.at("/compiledRelease/awards/1/suppliers/0").put("id", "UA-EDR-90000001").remove("name");

		TenderOutcome outcome = imported(file);

		assertThat(outcome.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(outcome.problems()).extracting(ImportProblem::messageKey)
			.contains("exchange.TenderMapping.awardWithoutValue");
		assertThat(this.jdbc.queryForObject("select count(*) from supplier where identifier_value = ?", Integer.class,
				number))
			.isZero();
		assertThat(this.jdbc.queryForObject("select count(*) from rfq where external_reference = ?", Integer.class,
				file.ocid()))
			.isZero();
	}

	@Test
	void aWinnerWithoutABidGetsTheOneItsAwardTellsOf() {
		TenderFile file = TenderFile.fiveBids();
		file.at("/compiledRelease").remove("bids");

		TenderOutcome outcome = imported(file);

		Comparison comparison = this.comparisons.of(rfq(outcome));
		assertThat(comparison.bids()).singleElement()
			.satisfies((bid) -> assertThat(bid.total()).isEqualTo(Money.of("2875", "UAH")));
		assertThat(outcome.problems()).extracting(ImportProblem::messageKey)
			.contains("exchange.TenderMapping.knownFromAward", "exchange.TenderMapping.rejectedWithoutBid");
	}

	@Test
	void anAwardWithoutAStatusButWithEverythingElseIsADecision() {
		TenderFile file = TenderFile.fiveBids();
		file.at("/compiledRelease/awards/1").put("status", "");

		TenderOutcome outcome = imported(file);

		assertThat(this.comparisons.of(rfq(outcome)).rfq().status()).isEqualTo(RfqStatus.AWARDED);
		assertThat(this.awards.of(rfq(outcome))).singleElement()
			.satisfies((award) -> assertThat(award.total()).isEqualTo(Money.of("2875", "UAH")));
		assertThat(outcome.problems()).extracting(ImportProblem::messageKey)
			.contains("exchange.OcdsFault.awardStatusAssumed");
	}

	@Test
	void withoutBidsAndAwardsTheRfqIsClosed() {
		TenderFile file = TenderFile.fiveBids();
		file.at("/compiledRelease").remove("bids");
		file.at("/compiledRelease").remove("awards");
		file.at("/compiledRelease").remove("contracts");

		TenderOutcome outcome = imported(file);

		assertThat(outcome.opened()).isFalse();
		assertThat(this.rfqs.details(rfq(outcome)).status()).isEqualTo(RfqStatus.CLOSED);
	}

	@Test
	void everyImportIsInTheAuditTrail() {
		ImportReport report = this.importing.importFile("not.json",
				new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8)));

		assertThat(report.accepted()).isFalse();
		assertThat(this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'OCDS_FILE_IMPORTED' " + "and facts like ?",
				Integer.class, "%" + report.sha256() + "%"))
			.isPositive();
		assertThat(this.importing.latest()).extracting(ImportSummary::id).contains(report.id());
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void othersMayNotImport() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> imported(TenderFile.fiveBids()));
	}

	private TenderOutcome imported(TenderFile file) {
		return this.importing.importFile("tender.json", file.content()).tenders().getFirst();
	}

	private static RfqId rfq(TenderOutcome outcome) {
		return new RfqId(Objects.requireNonNull(outcome.rfqId()));
	}

	private static Comparison.Column bid(Comparison comparison, String total) {
		return comparison.bids()
			.stream()
			.filter((column) -> column.total().amount().compareTo(new BigDecimal(total)) == 0)
			.findFirst()
			.orElseThrow();
	}

	private int count(String table) {
		return Objects.requireNonNull(this.jdbc.queryForObject("select count(*) from " + table, Integer.class));
	}

}
