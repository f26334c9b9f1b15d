package io.cailian.catalog;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.cailian.IntegrationTest;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Items out of a table.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class ItemTableImportTest {

	private static final String HEAD = "编码,中文名称,品类,基本单位,属性\n";

	@Autowired
	private ImportUploading uploading;

	@Autowired
	private ImportReview review;

	@Autowired
	private ImportRunning running;

	@Autowired
	private ItemQueries queries;

	@Autowired
	private ItemSearch search;

	@Autowired
	private CategoryAttributes attributes;

	@Autowired
	private AttributeAdministration administration;

	@Autowired
	private CategoryAdministration categories;

	private final String scheme = TestCatalog.scheme();

	private CategoryDetails coal;

	private AttributeDetails heat;

	@BeforeEach
	void attributes() {
		TestCatalog catalog = new TestCatalog(this.categories, this.administration);
		this.coal = catalog.category(this.scheme, "1010", "煤炭", null);
		this.heat = catalog.attribute(this.coal.id(), "calorific", TestCatalog.number("kcal/kg", 0, "3000", "7500"),
				true);
		catalog.attribute(this.coal.id(), "grade", TestCatalog.GRADES, false);
	}

	@Test
	void rowsBecomeItemsThatAreOfferedIfCompleteAndFound() {
		ImportId id = upload(row("1", "神东动力煤", "calorific=5500；属性grade＝一级") + row("2", "准格尔动力煤", "grade=B"));
		assertThat(findings(id, 1)).extracting(CellFinding::messageKey)
			.containsExactly("catalog.ItemTableImport.incomplete");

		run(id, Map.of("offer", "YES"));

		assertThat(states(id)).containsExactly(RowState.CREATED, RowState.CREATED);
		assertThat(item("1").values()).isEqualTo(Map.of("calorific", "5500", "grade", "A"));
		assertThat(item("1").status()).isEqualTo(ItemStatus.ACTIVE);
		assertThat(item("2").status()).isEqualTo(ItemStatus.DRAFT);
		assertThat(this.search
			.find(new ItemWish("dlm", new ItemFilter(Optional.of(this.coal.id()), Optional.empty()), List.of()), 0, 10)
			.total()).isEqualTo(2);
		assertThat(this.attributes.find(this.heat.id()).orElseThrow().used()).isTrue();
	}

	@Test
	void everyWrongCellIsSaidAtOnce() {
		ImportId id = upload(this.code("煤 1") + ",,XX:1,piece,\n" + row("3", "煤", "calorific=9000;grade=Z;voltage=1")
				+ row("4", "煤", "grade=A;grade=B"));

		assertThat(findings(id, 0)).extracting(CellFinding::column)
			.containsExactlyInAnyOrder("code", "nameZh", "unit", "category");
		assertThat(findings(id, 1)).filteredOn(CellFinding::error)
			.extracting(CellFinding::messageKey)
			.containsExactlyInAnyOrder("catalog.AttributeValue.tooHigh", "catalog.AttributeValue.choice",
					"catalog.ItemTableImport.noAttribute");
		assertThat(findings(id, 2)).extracting(CellFinding::messageKey).contains("catalog.ItemTableImport.twice");
	}

	@Test
	void aKnownCodeIsSkippedOrBroughtUpToTheTable() {
		run(upload(row("5", "动力煤", "calorific=5500")), Map.of("offer", "YES"));

		ImportId skipped = upload(row("5", "别的煤", "calorific=6000"));
		run(skipped, Map.of());
		assertThat(states(skipped)).containsExactly(RowState.SKIPPED);
		assertThat(item("5").names().zh()).isEqualTo("动力煤");

		ImportId updated = upload(row("5", "洗精煤", "calorific=6000"));
		run(updated, Map.of("known", "UPDATE"));
		assertThat(states(updated)).containsExactly(RowState.UPDATED);
		assertThat(item("5").names().zh()).isEqualTo("洗精煤");
		assertThat(item("5").status()).isEqualTo(ItemStatus.ACTIVE);
	}

	@Test
	void anItemThatIsOfferedDoesNotLoseARequiredValue() {
		run(upload(row("6", "动力煤", "calorific=5500")), Map.of("offer", "YES"));

		ImportId id = upload(row("6", "动力煤", "grade=A"));

		assertThat(findings(id, 0)).filteredOn(CellFinding::error)
			.extracting(CellFinding::messageKey)
			.containsExactly("catalog.Item.valueMissing");
	}

	@Test
	void theSameFileTwiceIsTheSameImport() {
		assertThat(upload(row("7", "煤", ""))).isEqualTo(upload(row("7", "煤", "")));
	}

	private String code(String number) {
		return this.scheme + "-" + number;
	}

	private String row(String number, String name, String attributes) {
		return code(number) + "," + name + "," + this.scheme + ":1010,TNE," + attributes + "\n";
	}

	private ItemDetails item(String number) {
		return this.queries.find(code(number)).orElseThrow();
	}

	private List<CellFinding> findings(ImportId id, int row) {
		return this.review.rows(id, Set.of(), 0, 10).get(row).findings();
	}

	private List<RowState> states(ImportId id) {
		return this.review.rows(id, Set.of(), 0, 10).stream().map(StagedRow::state).toList();
	}

	private void run(ImportId id, Map<String, String> choices) {
		this.running.start(id, ImportMode.VALID_ROWS, choices);
		await().pollInSameThread()
			.untilAsserted(
					() -> assertThat(this.review.find(id).orElseThrow().summary().state()).isEqualTo(ImportState.DONE));
	}

	private ImportId upload(String rows) {
		byte[] content = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
		try (ReceivedTable file = ReceivedTable.of("items.csv", new ByteArrayInputStream(content))) {
			return this.uploading.upload("items", file);
		}
	}

}
