package io.cailian.supplier;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.kernel.Ids;
import io.cailian.matching.Strength;
import io.cailian.staging.ImportId;
import io.cailian.staging.ImportMode;
import io.cailian.staging.ImportReview;
import io.cailian.staging.ImportRunning;
import io.cailian.staging.ImportState;
import io.cailian.staging.ImportUploading;
import io.cailian.staging.ReceivedTable;
import io.cailian.staging.RowState;
import io.cailian.staging.StagedRow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Suppliers out of a table, and the duplicates among them.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class SupplierTableImportTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ImportUploading uploading;

	@Autowired
	private ImportReview review;

	@Autowired
	private ImportRunning running;

	@Autowired
	private Suppliers suppliers;

	@Autowired
	private PossibleDuplicates duplicates;

	@Autowired
	private DuplicateWatch watch;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	/** A brand of this test alone. */
	private final String brand = TestSuppliers.brand();

	@Test
	void rowsBecomeSuppliersWithoutNumberOrAccount() {
		String code = TestSuppliers.aCode();
		ImportId id = imported(row("北京" + this.brand + "电子科技有限公司", code));

		assertThat(this.review.rows(id, Set.of(), 0, 5).getFirst().state()).isEqualTo(RowState.CREATED);
		assertThat(supplier(code)).hasValueSatisfying((found) -> {
			assertThat(found.status()).isEqualTo(SupplierStatus.IMPORTED);
			assertThat(found.number()).isEmpty();
			assertThat(found.name()).isEqualTo("北京" + this.brand + "电子科技有限公司");
		});
	}

	@Test
	void aWrongCheckDigitStandsAtItsCell() {
		ImportId id = upload(row("北京" + this.brand + "电子科技有限公司", "91350100M000100Y44"));

		StagedRow row = this.review.rows(id, Set.of(), 0, 5).getFirst();
		assertThat(row.state()).isEqualTo(RowState.INVALID);
		assertThat(row.findings("identifier").getFirst().messageKey())
			.isEqualTo("matching.UnifiedSocialCreditCode.checkDigit");
	}

	@Test
	void aRowTellsAllThatIsWrongWithItAtOnce() {
		String name = "北京" + this.brand + "电子科技有限公司";
		imported("\"" + name + "\",SE-ORG,a-" + UUID.randomUUID() + ",CN");

		ImportId id = upload("名称,登记号码,国家或地区代码,联系邮箱,联系电话", "\"" + name + "\",91350100M000100Y44,XX,nobody,none");

		StagedRow row = this.review.rows(id, Set.of(), 0, 5).getFirst();
		assertThat(row.state()).isEqualTo(RowState.INVALID);
		assertThat(row.findings()).extracting((finding) -> finding.column())
			.contains("identifier", "country", "contactEmail", "contactPhone", "name");
		assertThat(row.findings("name").getFirst().messageKey()).startsWith("supplier.SupplierTableImport.");
	}

	@Test
	void aKnownIdentifierIsAKnownSupplier() {
		String code = TestSuppliers.aCode();
		imported(row("北京" + this.brand + "电子科技有限公司", code));

		ImportId skipped = upload(row("北京" + this.brand + "电子有限公司", code));
		run(skipped, Map.of());
		assertThat(states(skipped)).containsExactly(RowState.SKIPPED);
		ImportId updated = upload(row("北京" + this.brand + "电气有限公司", code));
		run(updated, Map.of("known", "UPDATE"));

		assertThat(states(updated)).containsExactly(RowState.UPDATED);
		assertThat(supplier(code).orElseThrow().name()).isEqualTo("北京" + this.brand + "电气有限公司");
	}

	@Test
	void aRowOfAnActiveSupplierSaysBeforehandThatItIsSkipped() {
		TestSuppliers.Known active = TestSuppliers.in(this.context).anActiveSupplier();
		SupplierSummary known = this.suppliers.find(active.supplier()).orElseThrow();

		ImportId id = upload(row("北京" + this.brand + "电子科技有限公司", active.form().identifier().value()));

		StagedRow row = this.review.rows(id, Set.of(), 0, 5).getFirst();
		assertThat(row.state()).isEqualTo(RowState.VALID);
		assertThat(row.findings("")).singleElement().satisfies((finding) -> {
			assertThat(finding.messageKey()).isEqualTo("supplier.SupplierTableImport.active");
			assertThat(finding.args()).containsExactly(known.name(), known.number());
			assertThat(finding.route()).isEqualTo("suppliers/" + active.supplier());
		});
		run(id, Map.of("known", "UPDATE"));
		assertThat(states(id)).containsExactly(RowState.SKIPPED);
	}

	@Test
	void aLegalFormOtherThanThatOfTheNameWaitsForAPerson() {
		ImportId id = upload("名称,登记号码,国家或地区代码,企业类型",
				"北京" + this.brand + "电子科技有限公司," + TestSuppliers.aCode() + ",CN,股份有限公司");

		StagedRow row = this.review.rows(id, Set.of(), 0, 5).getFirst();
		assertThat(row.state()).isEqualTo(RowState.MARKED);
		assertThat(row.findings("legalForm")).extracting((finding) -> finding.messageKey())
			.containsExactly("supplier.SupplierTableImport.otherForm");
	}

	@Test
	void aLikelyNameWaitsForAPersonAndSaysWhoItMayBe() {
		String name = "北京" + this.brand + "电子科技有限公司";
		imported("\"" + name + "\",SE-ORG,a-" + UUID.randomUUID() + ",CN");

		ImportId id = upload("\"" + name.replace("有限公司", "有限责任公司") + "\",CN-USCC," + TestSuppliers.aCode() + ",CN");

		StagedRow row = this.review.rows(id, Set.of(), 0, 5).getFirst();
		assertThat(row.state()).isEqualTo(RowState.MARKED);
		assertThat(row.findings("name").getFirst().messageKey()).isEqualTo("supplier.SupplierTableImport.LIKELY");
		assertThat(row.findings("name").getFirst().args()).contains(name);
		assertThat(row.findings("name").getFirst().route()).startsWith("suppliers/");
		assertThat(row.findings("name")).extracting((finding) -> finding.messageKey())
			.contains("matching.Feature.NAME_SAME");
	}

	@Test
	void acceptedAllTheSameThePairIsListedForAPersonWithItsReasons() {
		String name = "北京" + this.brand + "电子科技有限公司";
		imported("\"" + name + "\",SE-ORG,a-" + UUID.randomUUID() + ",CN");
		String code = TestSuppliers.aCode();
		ImportId id = upload("\"" + name + "\",CN-USCC," + code + ",CN");
		this.review.accept(id, 2, 0);
		run(id, Map.of());

		compare(code);

		DuplicatePair pair = this.duplicates.list(DuplicateState.OPEN, Optional.of(Strength.LIKELY), 0, 500)
			.stream()
			.filter((found) -> found.left().name().equals(name) && found.right().name().equals(name))
			.findFirst()
			.orElseThrow();
		assertThat(pair.resemblance().features()).isNotEmpty();
		this.duplicates.dismiss(pair.id(), "two companies of two owners");
		compare(code);
		assertThat(this.duplicates.find(pair.id()).orElseThrow().state()).isEqualTo(DuplicateState.DISMISSED);
	}

	@Test
	void allThatAnImportBroughtIsComparedInOneGoOnceNothingComesAnyMore() {
		String name = "北京" + this.brand + "电子科技有限公司";
		ImportId id = upload("\"" + name + "\",SE-ORG,a-" + UUID.randomUUID() + ",CN\n\""
				+ name.replace("有限公司", "有限责任公司") + "\",SE-ORG,b-" + UUID.randomUUID() + ",CN\n\"上海" + this.brand
				+ "物流集团\",SE-ORG,c-" + UUID.randomUUID() + ",CN");
		run(id, Map.of());
		List<SupplierId> brought = this.jdbc.query("select id from supplier where name like ?",
				(row, index) -> new SupplierId(Ids.fromBytes(row.getBytes(1))), "%" + this.brand + "%");
		assertThat(brought).hasSize(3);
		assertThat(due(brought)).isEqualTo(3);

		this.transaction.executeWithoutResult((status) -> this.watch.compare(brought));

		assertThat(due(brought)).isZero();
		assertThat(pairsNamed(name)).hasSize(1);
		this.transaction.executeWithoutResult((status) -> this.watch.compare(brought));
		assertThat(pairsNamed(name)).as("found again, not twice").hasSize(1);
	}

	@Test
	void theWatchWaitsWhileTablesAreTakenOver() {
		String code = TestSuppliers.aCode();
		imported(row("北京" + this.brand + "电子科技有限公司", code));
		SupplierId id = supplier(code).orElseThrow().id();

		this.watch.waitAWhile();
		this.watch.watch();

		assertThat(due(List.of(id))).isOne();
		await().pollInSameThread().untilAsserted(() -> {
			this.watch.watch();
			assertThat(due(List.of(id))).isZero();
		});
	}

	private long due(List<SupplierId> ids) {
		return ids.stream()
			.filter((id) -> Boolean.TRUE.equals(this.jdbc
				.queryForObject("select compare_due from supplier where id = ?", Boolean.class, Ids.bytes(id.value()))))
			.count();
	}

	private List<DuplicatePair> pairsNamed(String name) {
		return this.duplicates.list(DuplicateState.OPEN, Optional.empty(), 0, 500)
			.stream()
			.filter((found) -> found.left().name().equals(name) || found.right().name().equals(name))
			.toList();
	}

	@Test
	void whileOneTypesTheSupplierThatIsMeantIsShown() {
		String name = "北京" + this.brand + "电子科技有限公司";
		imported(row(name, TestSuppliers.aCode()));

		List<SimilarSupplier> similar = this.duplicates.like("北京市" + this.brand + "電子科技有限责任公司", "", "", "CN", "", "");

		assertThat(similar).extracting(SimilarSupplier::name).containsExactly(name);
		assertThat(similar.getFirst().resemblance().strength()).isEqualTo(Strength.LIKELY);
	}

	private void compare(String code) {
		SupplierId id = supplier(code).orElseThrow().id();
		this.transaction.executeWithoutResult((status) -> this.watch.compare(List.of(id)));
	}

	private Optional<SupplierSummary> supplier(String code) {
		return this.suppliers.find(new SupplierIdentifier(SupplierIdentifier.CN_USCC, code));
	}

	private static String row(String name, String code) {
		return "\"" + name + "\",CN-USCC," + code + ",CN";
	}

	private ImportId imported(String row) {
		ImportId id = upload(row);
		run(id, Map.of());
		return id;
	}

	private void run(ImportId id, Map<String, String> choices) {
		this.running.start(id, ImportMode.VALID_ROWS, choices);
		await().pollInSameThread()
			.untilAsserted(
					() -> assertThat(this.review.find(id).orElseThrow().summary().state()).isEqualTo(ImportState.DONE));
	}

	private List<RowState> states(ImportId id) {
		return this.review.rows(id, Set.of(), 0, 10).stream().map(StagedRow::state).toList();
	}

	private ImportId upload(String row) {
		return upload("名称,登记类型,登记号码,国家或地区代码", row);
	}

	private ImportId upload(String head, String row) {
		byte[] content = (head + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
		try (ReceivedTable file = ReceivedTable.of("suppliers.csv", new ByteArrayInputStream(content))) {
			return this.uploading.upload("suppliers", file);
		}
	}

}
