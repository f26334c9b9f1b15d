package io.cailian.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.jayway.jsonpath.JsonPath;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * How long approvals took, in a year in which nothing else was decided.
 */
@SuppressWarnings("NullAway.Init")
class ApprovalTimesTest extends WorkflowTest {

	private static final Instant AT = Instant.parse("2019-05-06T02:00:00Z");

	private static final ApprovalPeriod MAY = new ApprovalPeriod(LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 31),
			null);

	@Autowired
	private ApprovalTimes times;

	@Autowired
	private JdbcClient database;

	@Autowired
	private MockMvc http;

	@BeforeEach
	void someWereDecided() {
		decided("approveAward", "decideAward", "manager", AT, AT.plusSeconds(1), 3600L, false);
		decided("approveAward", "decideAward", "manager", AT, AT, 7200L, false);
		decided("approveAward", "decideAward", "approver", AT, AT.minusSeconds(1), 36000L, true);
		decided("approveAward", "decideAward", "approver", AT, null, null, false);
		decided("approveSupplier", "decideApplication", "approver", AT.plus(Duration.ofDays(40)), AT, 60L, false);
	}

	@AfterEach
	void nothingIsLeft() {
		this.database.sql("delete from approval_decision where decided_at < :end")
			.param("end", LocalDateTime.of(2020, 1, 1, 0, 0))
			.update();
	}

	@Test
	void figuresAreOfThePeriodStepByStep() {
		ApprovalFigures figures = as("auditor", Roles.AUDITOR, () -> this.times.bySteps(MAY)).stream()
			.filter((row) -> row.step().step().equals("decideAward"))
			.findFirst()
			.orElseThrow()
			.figures();

		assertThat(figures.decided()).isEqualTo(3);
		assertThat(figures.inTime()).isEqualTo(2);
		assertThat(figures.median()).isEqualTo(Duration.ofHours(2));
		assertThat(figures.p90()).isEqualTo(Duration.ofHours(10));
		assertThat(figures.escalated()).isOne();
		assertThat(figures.untimed()).isOne();
	}

	@Test
	void figuresArePersonByPersonAndLeadToTheDecisionsBehind() {
		assertThat(as("manager", Roles.PURCHASING_MANAGER, () -> this.times.byPeople(MAY)))
			.filteredOn((row) -> row.account().value().equals("manager"))
			.singleElement()
			.satisfies((row) -> assertThat(row.figures().decided()).isEqualTo(2));
		assertThat(as("manager", Roles.PURCHASING_MANAGER,
				() -> this.times.decisions(MAY, new ApprovalTimes.Step("approveAward", "decideAward", null),
						new UserId("manager"), 0, 10)))
			.extracting(TimedDecision::workingTime)
			.containsExactly(Duration.ofHours(2), Duration.ofHours(1));
		assertThat(as("admin", Roles.ADMIN, () -> this.times.count(MAY, null, null))).isEqualTo(3);
		assertThatThrownBy(() -> as("buyer", Roles.BUYER, () -> this.times.byPeople(MAY)))
			.isInstanceOf(AccessDeniedException.class);
	}

	@Test
	void programsReadTheSameFigures() throws Exception {
		MockHttpServletResponse answer = ask("auditor", Roles.AUDITOR, "2019-05-31");
		String text = answer.getContentAsString(StandardCharsets.UTF_8);

		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(JsonPath.<Object>read(text, "$.steps[0].figures.decided")).isEqualTo(3);
		assertThat(JsonPath.<Object>read(text, "$.steps[0].figures.medianHours")).isEqualTo(2.0);
		assertThat(JsonPath.<Object>read(text, "$.steps[0].figures.percentInTime")).isEqualTo(66.7);
		assertThat(ask("auditor", Roles.AUDITOR, "2019-04-01").getStatus()).isBetween(400, 499);
		assertThat(ask("buyer", Roles.BUYER, "2019-05-31").getStatus()).isEqualTo(403);
	}

	@Test
	void theReportTellsTheSameFiguresInBothLanguages() throws Exception {
		MockHttpServletResponse chinese = report("auditor", Roles.AUDITOR, "xlsx", "zh-CN");
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(chinese.getContentAsByteArray()))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(workbook.getSheetName(0)).isEqualTo("审批时效");
			assertThat(texts(sheet.getRow(0))).startsWith("类别", "流程或审批人", "步骤", "已审批");
			Row step = sheet.getRow(1);
			assertThat(texts(step)).startsWith("步骤", "定标审批", "审批定标方案");
			assertThat(numbers(step)).startsWith(3.0, 3.0, 2.0, 66.7, 2.0, 10.0, 1.0);
			assertThat(step.getCell(7).getCellStyle().getDataFormatString()).isEqualTo("#0.00##");
			assertThat(texts(sheet.getRow(2))).startsWith("审批人");
		}
		String english = new String(report("auditor", Roles.AUDITOR, "csv", "en").getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(english.lines().toList()).hasSize(4)
			.anyMatch((line) -> line.startsWith("Step,Award approval,"))
			.anyMatch((line) -> line.matches("Person,.*,2,2,2,100\\.0,1\\.00,2\\.00,0,.*"));
		assertThat(report("auditor", Roles.AUDITOR, "pdf", "en").getContentAsByteArray()).startsWith('%', 'P', 'D',
				'F');
		assertThat(report("auditor", Roles.AUDITOR, "doc", "en").getStatus()).isEqualTo(422);
		assertThat(report("buyer", Roles.BUYER, "pdf", "en").getStatus()).isEqualTo(403);
	}

	private MockHttpServletResponse report(String person, String role, String format, String locale) throws Exception {
		return this.http
			.perform(get("/api/v1/reports/approval-times").param("from", "2019-05-01")
				.param("to", "2019-05-31")
				.param("process", "approveAward")
				.param("format", format)
				.param("locale", locale)
				.with(user(person).roles(role)))
			.andReturn()
			.getResponse();
	}

	private static List<String> texts(Row row) {
		return cells(row, CellType.STRING).map(Cell::getStringCellValue).toList();
	}

	private static List<Double> numbers(Row row) {
		return cells(row, CellType.NUMERIC).map(Cell::getNumericCellValue).toList();
	}

	private static Stream<Cell> cells(Row row, CellType type) {
		return StreamSupport.stream(row.spliterator(), false).filter((cell) -> cell.getCellType() == type);
	}

	private MockHttpServletResponse ask(String person, String role, String to) throws Exception {
		return this.http
			.perform(get("/api/v1/approval-times").param("from", "2019-05-01")
				.param("to", to)
				.param("process", "approveAward")
				.with(user(person).roles(role)))
			.andReturn()
			.getResponse();
	}

	private void decided(String process, String step, String by, Instant at, @Nullable Instant due,
			@Nullable Long seconds, boolean escalated) {
		RecordedDecisions.add(this.database, process, step, by, at, due, seconds, escalated);
	}

}
