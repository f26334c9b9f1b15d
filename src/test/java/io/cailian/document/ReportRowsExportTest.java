package io.cailian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportRowsExportTest {

	private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private final ReportRendering rendering = new ReportRendering();

	@Test
	void theWorkbookHasTypedCellsUnderOneFrozenHeader() throws IOException {
		RenderedReport report = render(ReportFormat.XLSX, TestReports.registerLines(CHINESE, 60));

		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(report.content()))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(workbook.getSheetName(0)).isEqualTo("定标台账");
			assertThat(sheet.getLastRowNum()).isEqualTo(60);
			assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
			assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 15);
			assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("定标编号");
			for (int index = 1; index <= 60; index++) {
				Row row = sheet.getRow(index);
				assertThat(row.getLastCellNum()).isEqualTo((short) 15);
				assertThat(List.of(row.getCell(4), row.getCell(6), row.getCell(8), row.getCell(9)))
					.allMatch((cell) -> cell.getCellType() == CellType.NUMERIC);
				assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
				assertThat(DateUtil.isCellDateFormatted(row.getCell(14))).isTrue();
			}
			Row first = sheet.getRow(1);
			assertThat(first.getCell(9).getNumericCellValue()).isEqualTo(1234.5);
			assertThat(first.getCell(9).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
			assertThat(first.getCell(14).getLocalDateTimeCellValue())
				.isEqualToIgnoringSeconds(LocalDateTime.of(2026, 11, 22, 9, 20, 31));
		}
	}

	@Test
	void theWorkbookTellsItsRunOnASecondSheet() throws IOException {
		RenderedReport report = render(ReportFormat.XLSX, TestReports.registerLines(CHINESE, 60));

		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(report.content()))) {
			XSSFSheet facts = workbook.getSheet("运行信息");
			assertThat(value(facts, "运行号").getStringCellValue()).isEqualTo(report.runId());
			assertThat(value(facts, "导出人").getStringCellValue()).isEqualTo("李会计");
			assertThat(value(facts, "查询条件").getStringCellValue()).contains("状态：全部");
			assertThat(value(facts, "本位币").getStringCellValue()).isEqualTo("CNY");
			assertThat(value(facts, "行数").getNumericCellValue()).isEqualTo(60);
			assertThat(BigDecimal.valueOf(value(facts, "控制总额").getNumericCellValue()))
				.isEqualByComparingTo(report.controlTotal().orElseThrow());
		}
	}

	@Test
	void theWorkbookTellsTheSubtotalOfImportedAwardsAndTheRowsWithoutARate() throws IOException {
		RenderedReport report = this.rendering.render(
				TestReports.registerWithImported(CHINESE, ReportFormat.XLSX, TestReports.registerLines(CHINESE, 7)));

		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(report.content()))) {
			XSSFSheet facts = workbook.getSheet("运行信息");
			assertThat(value(facts, "导入小计（不计入控制总额）").getNumericCellValue()).isEqualTo(715.9);
			assertThat(value(facts, "缺少汇率的行数").getNumericCellValue()).isEqualTo(1);
			assertThat(workbook.getSheetAt(0).getRow(8).getCell(12).getStringCellValue()).isEqualTo("导入");
		}
	}

	@Test
	void theAmountOfALineShowsTheDecimalsItNeeds() throws IOException {
		RenderedReport report = render(ReportFormat.XLSX, List.of(named("a", "0.335"), named("b", "12.5")));

		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(report.content()))) {
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(9).getCellStyle().getDataFormatString())
				.isEqualTo("#,##0.00##");
			assertThat(workbook.getSheetAt(0).getRow(2).getCell(9).getCellStyle().getDataFormatString())
				.isEqualTo("#,##0.00");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1+1", "＋1", "－1", "＠x",
			"=cmd|'/c calc'!A1", "a\u0001b" })
	void aHostileNameStaysText(String name) throws IOException {
		List<TestReports.RegisterLine> lines = List.of(named(name, "-5.25"));

		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(render(ReportFormat.XLSX, lines).content()))) {
			Cell cell = workbook.getSheetAt(0).getRow(1).getCell(3);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(9).getNumericCellValue()).isEqualTo(-5.25);
		}
		List<List<String>> csv = Rfc4180.read(csv(lines));
		String plain = name.replace('\r', '\n');
		assertThat(csv.get(1).get(3)).isEqualTo(name.startsWith("a") ? plain : "'" + plain);
		assertThat(csv.get(1).get(9)).isEqualTo("-5.25");
	}

	@Test
	void theListIsOneHeaderAndPlainRowsThatReadBack() {
		String nasty = "上海\"正泰\", 电气\n有限公司 😀𠮷";

		byte[] content = render(ReportFormat.CSV, List.of(named(nasty, "1234567.5"), named("b", "2"))).content();

		assertThat(content).startsWith(0xEF, 0xBB, 0xBF);
		List<List<String>> rows = Rfc4180.read(new String(content, StandardCharsets.UTF_8).substring(1));
		assertThat(rows).hasSize(3).allSatisfy((row) -> assertThat(row).hasSize(15));
		assertThat(rows.get(0)).startsWith("定标编号", "询价单号", "询价标题", "供应商");
		assertThat(rows.get(1)).contains(nasty, "1234567.50", "2026-11-22 09:20:31");
	}

	private RenderedReport render(ReportFormat format, List<?> lines) {
		return this.rendering.render(TestReports.register(CHINESE, format, lines));
	}

	private String csv(List<?> lines) {
		return new String(render(ReportFormat.CSV, lines).content(), StandardCharsets.UTF_8).substring(1);
	}

	private static TestReports.RegisterLine named(String supplier, String amount) {
		var value = new BigDecimal(amount);
		return new TestReports.RegisterLine("AW-1", "RFQ-1", "接触器", supplier, 1, "1. 接触器", BigDecimal.ONE, "只", value,
				value, "CNY", value, value, 0, "已生效", "王经理", TestReports.AS_OF);
	}

	private static Cell value(XSSFSheet sheet, String label) {
		for (Row row : sheet) {
			if (row.getCell(0).getStringCellValue().equals(label)) {
				return row.getCell(1);
			}
		}
		throw new AssertionError("No fact " + label);
	}

}
