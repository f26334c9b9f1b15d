package io.cailian.staging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.cailian.IntegrationTest;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.RowOutcome;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * The life of a table from the upload to its end.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class StagingTest {

	@Autowired
	private ImportUploading uploading;

	@Autowired
	private ImportReview review;

	@Autowired
	private ImportRunning running;

	@Autowired
	private ImportRunner runner;

	@Autowired
	private ImportFiles files;

	@Autowired
	private StagedImports imports;

	@Autowired
	private StagedRows rows;

	@Autowired
	private ParcelImport parcels;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	/** Makes numbers of parcels and files of this test unlike those of others. */
	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void prepare() {
		this.parcels.prepare();
	}

	@Test
	void errorsStandAtTheirCells() {
		ImportId id = upload(row("A", "12"), row("B", "heavy"), "," + "1,2026-02-30,红,", row("C", "1,200.50"));

		List<StagedRow> staged = this.review.rows(id, Set.of(), 0, 10);

		assertThat(staged).extracting(StagedRow::state)
			.containsExactly(RowState.VALID, RowState.INVALID, RowState.INVALID, RowState.VALID);
		assertThat(staged.get(1).findings())
			.containsExactly(CellFinding.error("weight", "staging.Cell.noNumber", "heavy"));
		assertThat(staged.get(2).findings()).extracting(CellFinding::column).containsExactly("number", "date");
		assertThat(this.parcels.taken(this.mark)).isEmpty();
	}

	@Test
	void aRowTellsAllThatIsWrongWithItAtOnce() {
		ImportId id = upload("BAD" + this.mark + ",heavy,2026-02-30,红,", "ODD" + this.mark + ",heavy,,,");

		List<StagedRow> staged = this.review.rows(id, Set.of(), 0, 10);

		assertThat(staged.get(0).findings()).extracting(CellFinding::column)
			.containsExactlyInAnyOrder("weight", "date", "number");
		assertThat(staged.get(0).findings("number")).containsExactly(CellFinding.error("number", "test.Parcel.bad"));
		assertThat(staged.get(1).findings()).extracting(CellFinding::error).containsExactlyInAnyOrder(true, false);
		assertThat(states(id)).containsExactly(RowState.INVALID, RowState.INVALID);
	}

	@Test
	void whatIsSaidOfACellWhoseFormIsWrongIsThatItsFormIsWrong() {
		ImportId id = upload("BAD" + this.mark + "-and-much-too-long,1,,,");

		assertThat(this.review.rows(id, Set.of(), 0, 1).getFirst().findings())
			.containsExactly(CellFinding.error("number", "test.Parcel.tooLong", 20));
	}

	@Test
	void aCellIsPutRightInPlaceAndOnlyOnce() {
		ImportId id = upload(row("A", "heavy"));
		StagedRow before = this.review.rows(id, Set.of(), 0, 1).getFirst();

		StagedRow after = this.review.fix(id, before.number(), before.version(), "weight", "12");

		assertThat(after.state()).isEqualTo(RowState.VALID);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.review.fix(id, before.number(), before.version(), "weight", "13"))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("staging.Row.changed"));
	}

	@Test
	void ofRowsForOneRecordTheFirstCountsAlsoAfterACorrection() {
		ImportId id = upload(row("A", "1"), row("A", "2"), row("B", "3"));
		assertThat(states(id)).containsExactly(RowState.VALID, RowState.INVALID, RowState.VALID);

		this.review.fix(id, 3, version(id, 3), "number", this.mark + "B");

		assertThat(states(id)).containsExactly(RowState.VALID, RowState.VALID, RowState.INVALID);
	}

	@Test
	void theValidRowsAreTakenAndTheOthersStayWithTheirReasons() {
		ImportId id = upload(row("A", "1"), row("B", "heavy"), row("C", "3"));

		this.running.start(id, ImportMode.VALID_ROWS, Map.of());
		awaitEnd(id);

		assertThat(this.parcels.taken(this.mark)).containsExactly(this.mark + "A", this.mark + "C");
		assertThat(states(id)).containsExactly(RowState.CREATED, RowState.INVALID, RowState.CREATED);
		assertThat(this.jdbc.queryForObject("select min(taken_by) from test_parcel where number = ?", String.class,
				this.mark + "A"))
			.isEqualTo("buyer");
	}

	@Test
	void aRowThatFailsLateHoldsUpNoOther() {
		ImportId id = upload(row("A", "1"), "LATE" + this.mark + ",2,,,", row("C", "3"));

		this.running.start(id, ImportMode.VALID_ROWS, Map.of());
		awaitEnd(id);

		assertThat(states(id)).containsExactly(RowState.CREATED, RowState.FAILED, RowState.CREATED);
		assertThat(this.review.rows(id, Set.of(RowState.FAILED), 0, 1).getFirst().findings())
			.containsExactly(CellFinding.error("", "test.Parcel.late", "LATE" + this.mark));
	}

	@Test
	void allOrNothingStartsOnlyWhenAllAreValid() {
		ImportId id = upload(row("A", "1"), row("B", "heavy"));

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.running.start(id, ImportMode.ALL_OR_NOTHING, Map.of()))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("staging.ImportRunning.notAllValid"));
	}

	@Test
	void allOrNothingTakesNothingIfOneRowFails() {
		String[] many = IntStream.range(0, 1_100).mapToObj((i) -> row("N" + i, "1")).toArray(String[]::new);
		many[1_090] = "LATE" + this.mark + ",2,,,";
		ImportId id = upload(many);

		this.running.start(id, ImportMode.ALL_OR_NOTHING, Map.of());
		await().pollInSameThread().untilAsserted(() -> assertThat(details(id).problem()).isPresent());

		assertThat(this.parcels.taken(this.mark)).isEmpty();
		assertThat(details(id).summary().state()).isEqualTo(ImportState.STAGED);
		assertThat(details(id).count(RowState.VALID)).isEqualTo(1_100);
		assertThat(details(id).problem().orElseThrow().messageKey()).isEqualTo("test.Parcel.late");
	}

	@Test
	void theSameFileAgainIsTheSameImport() {
		ImportId id = upload(row("A", "1"));

		assertThat(upload(row("A", "1"))).isEqualTo(id);
		this.running.start(id, ImportMode.VALID_ROWS, Map.of());
		awaitEnd(id);
		assertThat(upload(row("A", "1"))).isEqualTo(id);
		assertThat(this.parcels.taken(this.mark)).hasSize(1);
	}

	@Test
	void theSameRowsInAnotherFileAreKnownAgain() {
		ImportId first = upload(row("A", "1"), row("B", "2"));
		this.running.start(first, ImportMode.VALID_ROWS, Map.of());
		awaitEnd(first);

		ImportId second = upload(row("B", "2"), row("A", "7"), row("C", "3"));

		assertThat(states(second)).containsExactly(RowState.UNCHANGED, RowState.VALID, RowState.VALID);
	}

	@Test
	void whatABrokenOffRunHasDoneIsNotDoneAgain() {
		String[] many = IntStream.range(0, 1_200)
			.mapToObj((i) -> row("R%04d".formatted(i), "1"))
			.toArray(String[]::new);
		ImportId id = upload(many);
		this.transaction.executeWithoutResult((status) -> {
			StagedImport staged = this.imports.lock(id).orElseThrow();
			staged.start(ImportMode.VALID_ROWS, "{}", staged.createdBy());
			assertThat(staged.lease(this.clock.instant(), Duration.ofSeconds(-1))).isTrue();
			this.imports.save(staged);
			this.jdbc.update("insert into test_parcel (number) values (?)", this.mark + "R0000");
			this.rows.taken(id, List.of(new RowOutcome(2, RowOutcome.What.CREATED, "")));
		});

		this.runner.run(id);

		assertThat(this.parcels.taken(this.mark)).hasSize(1_200).doesNotHaveDuplicates();
		assertThat(details(id).summary().state()).isEqualTo(ImportState.DONE);
		assertThat(details(id).summary().taken()).isEqualTo(1_200);
	}

	@Test
	void nobodyTakesWhatAnotherIsWorkingAt() {
		ImportId id = upload(row("A", "1"));
		this.transaction.executeWithoutResult((status) -> {
			StagedImport staged = this.imports.lock(id).orElseThrow();
			staged.start(ImportMode.VALID_ROWS, "{}", staged.createdBy());
			assertThat(staged.lease(this.clock.instant(), Duration.ofMinutes(1))).isTrue();
			this.imports.save(staged);
		});

		this.runner.run(id);

		assertThat(this.parcels.taken(this.mark)).isEmpty();
		assertThat(details(id).summary().state()).isEqualTo(ImportState.RUNNING);
	}

	@Test
	void ofEachKindOneImportIsTakenAtATimeAndOtherKindsDoNotWait() {
		CountDownLatch gate = this.parcels.hold();
		ImportId first = upload("HOLD" + this.mark + ",1,,,");
		ImportId second = upload(row("A", "1"));
		ImportId other = uploadSupplier();
		try {
			this.running.start(first, ImportMode.VALID_ROWS, Map.of());
			await().pollInSameThread().until(this.parcels::isAtWork);
			this.running.start(second, ImportMode.VALID_ROWS, Map.of());
			this.running.start(other, ImportMode.VALID_ROWS, Map.of());
			awaitEnd(other);

			assertThat(workers("parcels")).hasSize(1);
			assertThat(this.parcels.taken(this.mark)).isEmpty();
			assertThat(details(second).summary().state()).isEqualTo(ImportState.RUNNING);
		}
		finally {
			gate.countDown();
		}

		awaitEnd(first);
		awaitEnd(second);
		assertThat(this.parcels.taken(this.mark)).containsExactly(this.mark + "A");
		assertThat(this.parcels.mostAtWork()).isOne();
	}

	private static List<String> workers(String kind) {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("table-import-" + kind + "-"))
			.toList();
	}

	/** An import of another kind, with a supplier nobody has. */
	private ImportId uploadSupplier() {
		byte[] content = "名称,登记类型,登记号码,国家或地区代码\n公司 %s,SE-ORG,%s,SE\n".formatted(this.mark, UUID.randomUUID())
			.getBytes(StandardCharsets.UTF_8);
		try (ReceivedTable file = ReceivedTable.of("suppliers.csv", new ByteArrayInputStream(content))) {
			return this.uploading.upload("suppliers", file);
		}
	}

	@Test
	void aCancelledImportTakesNoMore() {
		ImportId waiting = upload(row("A", "1"));
		this.running.cancel(waiting);
		assertThat(details(waiting).summary().state()).isEqualTo(ImportState.CANCELLED);

		ImportId begun = upload(row("B", "1"));
		this.transaction.executeWithoutResult((status) -> {
			StagedImport staged = this.imports.lock(begun).orElseThrow();
			staged.start(ImportMode.VALID_ROWS, "{}", staged.createdBy());
			this.imports.save(staged);
		});
		this.running.cancel(begun);
		this.runner.run(begun);

		assertThat(details(begun).summary().state()).isEqualTo(ImportState.CANCELLED);
		assertThat(this.parcels.taken(this.mark)).isEmpty();
	}

	@Test
	void aWarningNeedsAPerson() {
		ImportId id = upload("ODD" + this.mark + ",1,,,");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.running.start(id, ImportMode.VALID_ROWS, Map.of()))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("staging.ImportRunning.nothingValid"));

		this.review.accept(id, 2, version(id, 2));
		this.running.start(id, ImportMode.VALID_ROWS, Map.of());
		awaitEnd(id);

		assertThat(this.parcels.taken("ODD" + this.mark)).hasSize(1);
	}

	@Test
	void theFileOfProblemsHasTheOriginalCellsAndNoFormula() throws IOException {
		ImportId id = upload(row("A", "=1+1"), row("B", "2"), row("C", "＝cmd"));

		String csv = written((out) -> this.files.csvProblems(id, Locale.ENGLISH, out)).toString(StandardCharsets.UTF_8);
		byte[] workbook = written((out) -> this.files.problems(id, Locale.SIMPLIFIED_CHINESE, out)).toByteArray();

		assertThat(csv).startsWith("\uFEFF")
			.contains(this.mark + "A,'=1+1,", ",'＝cmd,", "2 weight")
			.doesNotContain(this.mark + "B");
		try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
			Sheet sheet = read.getSheetAt(0);
			assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
			assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1+1");
			assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).contains("不是数字");
		}
		ImportId again = upload(
				csv.substring(1).lines().skip(1).map((line) -> line.replace("'=1+1", "5")).toArray(String[]::new));
		assertThat(states(again)).containsExactly(RowState.VALID, RowState.INVALID);
	}

	@Test
	void theTemplateIsReadBackWithItsHeadsInEitherLanguage() throws IOException {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			byte[] template = written((out) -> this.files.template(ParcelImport.NAME, locale, out)).toByteArray();
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
					ByteArrayOutputStream filled = new ByteArrayOutputStream()) {
				assertThat(workbook.getSheetAt(0).getDataValidations()).hasSize(1);
				assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(4);
				var row = workbook.getSheetAt(0).createRow(1);
				row.createCell(0).setCellValue(this.mark + locale.getLanguage());
				row.createCell(1).setCellValue(3);
				row.createCell(3).setCellValue((locale == Locale.ENGLISH) ? "Red" : "红");
				workbook.write(filled);
				try (ReceivedTable file = Tables.file("t.xlsx", filled.toByteArray())) {
					assertThat(states(this.uploading.upload(ParcelImport.NAME, file))).containsExactly(RowState.VALID);
				}
			}
		}
	}

	@Test
	void aTableWithoutItsColumnsIsRefusedAndLeavesNothing() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> {
			try (ReceivedTable file = Tables.csv("colour\nred " + this.mark + "\n")) {
				this.uploading.upload(ParcelImport.NAME, file);
			}
		}).satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("staging.Heads.missing"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> upload(row("A", "x".repeat(4_001))));
		assertThat(this.imports.findAll()).filteredOn((found) -> found.state() == ImportState.READING).isEmpty();
	}

	@Test
	@WithMockUser(username = "manager", roles = "PURCHASING_MANAGER")
	void aKindIsForItsOwnPeople() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> upload(row("A", "1")));
		assertThat(this.review.kinds()).noneMatch((kind) -> kind.name().equals(ParcelImport.NAME));
	}

	private String row(String number, String weight) {
		return this.mark + number + "," + (weight.contains(",") ? "\"" + weight + "\"" : weight) + ",,,";
	}

	private ImportId upload(String... lines) {
		try (ReceivedTable file = Tables.csv(ParcelImport.HEADS + "\n" + String.join("\n", lines) + "\n")) {
			return this.uploading.upload(ParcelImport.NAME, file);
		}
	}

	private List<RowState> states(ImportId id) {
		return this.review.rows(id, Set.of(), 0, 10).stream().map(StagedRow::state).toList();
	}

	private int version(ImportId id, int row) {
		return this.review.row(id, row).orElseThrow().version();
	}

	private ImportDetails details(ImportId id) {
		return this.review.find(id).orElseThrow();
	}

	private void awaitEnd(ImportId id) {
		await().pollInSameThread()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(
					() -> assertThat(this.imports.findById(id).orElseThrow().state()).isEqualTo(ImportState.DONE));
	}

	private static ByteArrayOutputStream written(Consumer<OutputStream> writing) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writing.accept(out);
		return out;
	}

}
