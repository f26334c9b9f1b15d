package io.cailian.uikit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListExportTest {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	@Test
	void numbersDaysAndMomentsKeepTheirTypeInAWorkbook() throws IOException {
		Row row = workbook(Arrays.asList("宁波包装", new BigDecimal("12.50"), LocalDate.of(2026, 3, 8),
				Instant.parse("2026-03-08T02:30:00Z"), null))
			.get(1);

		assertThat(row.getCell(0).getStringCellValue()).isEqualTo("宁波包装");
		assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12.5);
		assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 8));
		assertThat(row.getCell(3).getLocalDateTimeCellValue()).hasToString("2026-03-08T10:30");
		assertThat(row.getCell(4)).satisfiesAnyOf((cell) -> assertThat(cell).isNull(),
				(cell) -> assertThat(cell.getCellType()).isEqualTo(CellType.BLANK));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1" })
	void noTextBecomesAFormula(String text) throws IOException {
		Cell cell = workbook(List.of(text)).get(1).getCell(0);

		assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
		assertThat(csv(List.of(text)).lines().toList().get(1)).contains("'" + text);
	}

	@Test
	void aNegativeNumberStaysOneInRows() throws IOException {
		assertThat(csv(List.of(-7L)).lines().toList().get(1)).isEqualTo("-7");
	}

	@Test
	void rowsBeginWithTheMarkByWhichASpreadsheetKnowsItsCharacters() throws IOException {
		assertThat(csv(List.of("宁波"))).startsWith("\uFEFF\"名称\"");
	}

	@Test
	void whatIsLeftOffIsSaidBelowTheRows() throws IOException {
		ListExport endless = new ListExport(List.of("名称"),
				(offset) -> Collections.nCopies(ListExport.PAGE, List.of("行")), "仅前若干行", ZONE);
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		endless.csv(out);

		List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
		assertThat(lines).hasSize(ListExport.MAX_ROWS + 2);
		assertThat(lines.getLast()).isEqualTo("\"仅前若干行\"");
	}

	@Test
	void noTextBecomesTwoCellsWhereSemicolonsDivideThem() throws IOException {
		assertThat(csv(List.of("Foo;=1+1 Ltd")).lines().toList().get(1)).isEqualTo("\"Foo;=1+1 Ltd\"");
	}

	@Test
	void itTellsHowManyRowsThereAre() throws IOException {
		assertThat(of(List.of("一行")).csv(new ByteArrayOutputStream())).isOne();
		assertThat(of(List.of("一行")).workbook("清单", new ByteArrayOutputStream())).isOne();
	}

	private static List<Row> workbook(List<@Nullable Object> cells) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		of(cells).workbook("清单", out);
		List<Row> rows = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			workbook.getSheetAt(0).forEach(rows::add);
		}
		return rows;
	}

	private static String csv(List<@Nullable Object> cells) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		of(cells).csv(out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static ListExport of(List<@Nullable Object> cells) {
		return new ListExport(List.of("名称"), (offset) -> (offset == 0) ? List.of(cells) : List.of(), "", ZONE);
	}

}
