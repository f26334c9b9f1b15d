package io.cailian.pricing;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.cailian.IntegrationTest;
import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemKeeping;
import io.cailian.catalog.ItemQueries;
import io.cailian.classification.CategoryAdministration;
import io.cailian.kernel.Quantity;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.ImportId;
import io.cailian.staging.ImportMode;
import io.cailian.staging.ImportReview;
import io.cailian.staging.ImportRunning;
import io.cailian.staging.ImportState;
import io.cailian.staging.ImportUploading;
import io.cailian.staging.ReceivedTable;
import io.cailian.staging.RowState;
import io.cailian.staging.StagedRow;
import io.cailian.staging.spi.CellFinding;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.Suppliers;
import io.cailian.supplier.TestSuppliers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Price lists out of tables.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class PriceTableImportTest {

	private static final String HEAD = "物料编码,供应商,单价,起订数量,生效日,失效日,最小订购量,交货天数,供应商料号,币种\n";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ImportUploading uploading;

	@Autowired
	private ImportReview review;

	@Autowired
	private ImportRunning running;

	@Autowired
	private PriceRecording recording;

	@Autowired
	private Prices prices;

	@Autowired
	private ItemQueries items;

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private AttributeAdministration attributes;

	@Autowired
	private ItemKeeping keeping;

	@Autowired
	private Suppliers suppliers;

	private ItemId item;

	private String code;

	private String number;

	private SupplierId supplier;

	private LocalDate today;

	@BeforeEach
	void somethingToBuy() {
		this.item = PricedItems.write(this.categories, this.attributes, this.keeping);
		this.code = this.items.find(this.item).orElseThrow().code();
		this.supplier = TestSuppliers.in(this.context).anActiveSupplier().supplier();
		this.number = this.suppliers.find(this.supplier).orElseThrow().number();
		this.today = this.prices.today();
	}

	@Test
	void rowsBecomePricesThatKnowTheirFile() {
		ImportId id = upload(
				row("12.5", "1", "", "", "10", "7", "ABC-1", "") + row("11", "100", "", "", "", "", "", ""));
		run(id);

		assertThat(states(id)).containsExactly(RowState.CREATED, RowState.CREATED);
		assertThat(this.prices.history(this.item)).hasSize(2).allSatisfy((price) -> {
			assertThat(price.source()).isEqualTo(new PriceSource(PriceOrigin.UPLOADED, Optional.of(id.value())));
			assertThat(price.supplierCode()).contains("ABC-1");
			assertThat(price.recordedBy().value()).isEqualTo("buyer");
		});
		assertThat(price("99", this.today)).isEqualTo("12.5");
		assertThat(price("100", this.today)).isEqualTo("11");
	}

	@Test
	void everyWrongCellIsSaidAtOnce() {
		ImportId id = upload("NO-SUCH-ITEM,nobody,-1,1,2020-01-01,,,,,\n"
				+ row("1.23456", "1", "2999-01-02", "2999-01-01", "", "0.5", "", "ABCD"));

		assertThat(findings(id, 0)).extracting(CellFinding::column)
			.containsExactlyInAnyOrder("item", "supplier", "price", "validFrom");
		assertThat(findings(id, 1)).extracting(CellFinding::column).contains("price", "currency");
		assertThat(states(id)).containsOnly(RowState.INVALID);
	}

	@Test
	void aPriceIsComparedWithTheOneThatHoldsOnItsFirstDay() {
		run(upload(row("10", "1", "", "", "", "", "", "")));

		ImportId id = upload(row("10", "1", "", "", "", "", "", "") + second("11.99", "1"));
		assertThat(findings(id, 0)).extracting(CellFinding::messageKey)
			.containsExactly("pricing.PriceTableImport.same");
		ImportId changed = upload(row("11.99", "1", "", "", "", "", "", ""));
		assertThat(findings(changed, 0)).singleElement().satisfies((finding) -> {
			assertThat(finding.messageKey()).isEqualTo("pricing.PriceTableImport.changes");
			assertThat(finding.args()).containsExactly("10", "+19.9");
		});
		ImportId much = upload(row("8", "1", "", "", "", "", "", ""));
		assertThat(states(much)).containsExactly(RowState.MARKED);
		assertThat(findings(much, 0)).singleElement()
			.satisfies((finding) -> assertThat(finding.args()).containsExactly("10", "-20.0"));
	}

	@Test
	void whatSomebodyHasToConfirmIsTakenOnlyThen() {
		run(upload(row("10", "1", "", "", "", "", "", "")));
		ImportId left = upload(row("5", "1", "", "", "", "", "", ""));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.running.start(left, ImportMode.VALID_ROWS, Map.of()))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("staging.ImportRunning.nothingValid");

		ImportId accepted = upload(row("4", "1", "", "", "", "", "", ""));
		StagedRow row = this.review.rows(accepted, Set.of(), 0, 1).getFirst();
		this.review.accept(accepted, row.number(), row.version());
		run(accepted);

		assertThat(price("1", this.today)).isEqualTo("4");
		assertThat(this.prices.history(this.item)).hasSize(2);
	}

	@Test
	void allThatHasToBeConfirmedIsConfirmedAtOnce() {
		run(upload(row("10", "1", "", "", "", "", "", "") + row("20", "2", "", "", "", "", "", "")));
		ImportId id = upload(row("5", "1", "", "", "", "", "", "") + row("9", "2", "", "", "", "", "", ""));

		assertThat(this.review.acceptAll(id)).isEqualTo(2);
		assertThat(this.review.acceptAll(id)).isZero();
		run(id);

		assertThat(states(id)).containsOnly(RowState.CREATED);
	}

	@Test
	void anOldListAgainIsJudgedByWhatHoldsNow() {
		run(upload(row("10", "1", "", "", "", "", "", "")));
		run(upload(row("10.5", "1", "", "", "", "", "", "")));

		ImportId again = upload(row("10", "1", "", "", "", "", "", "") + "\n");
		run(again);

		assertThat(states(again)).containsExactly(RowState.CREATED);
		assertThat(price("1", this.today)).isEqualTo("10");
	}

	@Test
	void whatSaysTheSameIsSkipped() {
		run(upload(row("10", "1", "", "", "", "", "", "")));
		ImportId again = upload(row("10.00", "1.0", "", "", "", "", "", ""));
		run(again);

		assertThat(states(again)).containsExactly(RowState.SKIPPED);
		assertThat(this.prices.history(this.item)).hasSize(1);
	}

	@Test
	void aListHasOnePriceOfEachTier() {
		ImportId id = upload(row("10", "1", "", "", "", "", "", "") + row("11", "", "", "", "", "", "", ""));

		assertThat(states(id)).containsExactly(RowState.VALID, RowState.INVALID);
	}

	@Test
	void whatManyAtOnceWriteIsWhatOneAtATimeWrites() {
		LocalDate later = this.today.plusDays(10);
		run(upload(row("10", "1", "", "", "20", "5", "", "")));
		run(upload(row("10.5", "1", later.toString(), later.plusDays(30).toString(), "20", "5", "", "")));
		ItemId other = PricedItems.write(this.categories, this.attributes, this.keeping);
		record(other, "10", Validity.from(this.today));
		record(other, "10.5", new Validity(later, Optional.of(later.plusDays(30))));

		assertThat(said(this.item)).isEqualTo(said(other));
		assertThat(this.prices.history(this.item).getLast().replacedBy())
			.contains(this.prices.history(this.item).getFirst().offer().id());
	}

	@Test
	void ofAListInWhichTwoRowsInFiveAreWrongTheOthersAreTaken() {
		String rows = IntStream.rangeClosed(1, 200)
			.mapToObj((from) -> (from % 5 < 2) ? row("x" + from, String.valueOf(from), "", "", "", "", "", "")
					: row(String.valueOf(from), String.valueOf(from), "", "", "", "", "", ""))
			.collect(Collectors.joining());
		ImportId id = upload(rows);

		run(id);

		assertThat(this.review.find(id).orElseThrow().counts())
			.isEqualTo(Map.of(RowState.INVALID, 80, RowState.CREATED, 120));
		assertThat(this.prices.history(this.item)).hasSize(120);
	}

	private List<String> said(ItemId of) {
		return this.prices.history(of)
			.stream()
			.map((price) -> "%s %s %s %s %s %s %s".formatted(price.offer().price(), price.offer().from(),
					price.offer().validity(), price.offer().quantities(), price.offer().leadDays(),
					price.offer().unit(), price.endedBy()))
			.toList();
	}

	private void record(ItemId of, String price, Validity validity) {
		this.recording.record(new PriceDraft(of,
				new PriceOffer(PriceId.next(), this.supplier, "H87", BigDecimal.ONE, UnitPrice.of(price, "CNY"),
						validity, new OrderQuantities(BigDecimal.valueOf(20), BigDecimal.ZERO), 5, Optional.empty(),
						Optional.empty()),
				Optional.empty()));
	}

	private String price(String quantity, LocalDate day) {
		return this.prices.choose(this.item, new PriceNeed(Quantity.of(quantity, "H87"), day))
			.best()
			.orElseThrow()
			.offer()
			.price()
			.money()
			.amount()
			.toPlainString();
	}

	private String row(String... cells) {
		return this.code + "," + this.number + "," + String.join(",", cells) + "\n";
	}

	private String second(String price, String from) {
		return row(price, from, this.today.plusDays(3).toString(), "", "", "", "", "");
	}

	private List<CellFinding> findings(ImportId id, int row) {
		return this.review.rows(id, Set.of(), 0, 10).get(row).findings();
	}

	private List<RowState> states(ImportId id) {
		return this.review.rows(id, Set.of(), 0, 10).stream().map(StagedRow::state).toList();
	}

	private void run(ImportId id) {
		this.running.start(id, ImportMode.VALID_ROWS, Map.of());
		await().pollInSameThread()
			.untilAsserted(
					() -> assertThat(this.review.find(id).orElseThrow().summary().state()).isEqualTo(ImportState.DONE));
	}

	private ImportId upload(String rows) {
		byte[] content = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
		try (ReceivedTable file = ReceivedTable.of("prices.csv", new ByteArrayInputStream(content))) {
			return this.uploading.upload("prices", file);
		}
	}

}
