package io.cailian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cailian.kernel.CellText;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way a list leaves the portal as a spreadsheet: each report template that is made
 * for one, filled with hostile words, and nothing else writes one without the same care.
 */
class ExportPathsTest {

	private static final List<String> HOSTILE = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\0=1", "＝1+1", "＋1",
			"－1", "＠x", "=cmd|'/c calc'!A1");

	private static final String STARTS = "=+-@\t\r\n\0＝＋－＠";

	private static final Set<String> WRITERS = Set.of("org.dhatim.fastexcel.Workbook", "org.dhatim.fastexcel.Worksheet",
			"org.apache.commons.csv.CSVPrinter", "org.apache.poi.xssf.usermodel.XSSFWorkbook",
			"org.apache.poi.xssf.streaming.SXSSFWorkbook", "net.sf.jasperreports.engine.export.JRCsvExporter",
			"net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter");

	private final ReportRendering rendering = new ReportRendering();

	@ParameterizedTest
	@MethodSource("templates")
	void noHostileWordBecomesAFormulaAndNumbersStayNumbers(String template) throws IOException {
		for (ReportFormat format : List.of(ReportFormat.XLSX, ReportFormat.CSV)) {
			ReportTemplate known = new ReportTemplates().named(template);
			List<Map<String, Object>> rows = HOSTILE.stream().map((word) -> row(known, word)).toList();
			byte[] content = this.rendering
				.render(new ReportRequest(template, Locale.SIMPLIFIED_CHINESE, format, TestReports.AS_OF,
						TestReports.SHANGHAI, "=HYPERLINK(\"x\")", parameters(known), rows))
				.content();
			if (format == ReportFormat.XLSX) {
				checkWorkbook(content, known);
			}
			else {
				checkRows(content);
			}
		}
	}

	@Test
	void atLeastTheAwardRegisterIsSuchAList() throws IOException {
		assertThat(templates()).contains("award-register");
	}

	@Test
	void whoeverWritesASpreadsheetPassesTextsThroughTheOnePlace() {
		classes().that(new DescribedPredicate<JavaClass>("write spreadsheets") {
			@Override
			public boolean test(JavaClass type) {
				return type.getDirectDependenciesFromSelf()
					.stream()
					.anyMatch((dependency) -> WRITERS.contains(dependency.getTargetClass().getFullName()));
			}
		})
			.and()
			.doNotHaveFullyQualifiedName(ReportExport.class.getName())
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName(CellText.class.getName())
			.allowEmptyShould(true)
			.because("a text from outside that begins with a sign is a formula to whoever opens the list")
			.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
				.importPackages("io.cailian"));
	}

	@Test
	void thatPlaceMarksEverySignInRowsAndLeavesOtherTextsAlone() {
		assertThat(HOSTILE).allSatisfy((word) -> assertThat(CellText.ofRows(word)).startsWith("'"));
		assertThat(CellText.ofRows("复印纸")).isEqualTo("复印纸");
		assertThat(CellText.ofWorkbook("a\0b")).isEqualTo("a[U+0000]b");
	}

	static List<String> templates() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("reports"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".jrxml"))
				.map((name) -> name.substring(0, name.length() - ".jrxml".length()))
				.filter(ExportPathsTest::isList)
				.sorted()
				.toList();
		}
	}

	private static boolean isList(String template) {
		String formats = new ReportTemplates().named(template)
			.report()
			.getPropertiesMap()
			.getProperty("io.cailian.report.formats");
		return formats != null && formats.contains("CSV");
	}

	private static Map<String, Object> row(ReportTemplate template, String word) {
		Map<String, Object> row = new HashMap<>();
		for (JRField field : template.report().getFields()) {
			row.put(field.getName(), value(field.getName(), field.getValueClass(), word));
		}
		return row;
	}

	private static Map<String, Object> parameters(ReportTemplate template) {
		Map<String, Object> parameters = new HashMap<>();
		Arrays.stream(template.report().getParameters())
			.filter((parameter) -> !parameter.isSystemDefined() && parameter.isForPrompting())
			.filter((parameter) -> parameter.getDefaultValueExpression() == null)
			.forEach((JRParameter parameter) -> parameters.put(parameter.getName(),
					value(parameter.getName(), parameter.getValueClass(), HOSTILE.getFirst())));
		return parameters;
	}

	private static Object value(String name, Class<?> type, String word) {
		if (type == String.class) {
			return name.toLowerCase(Locale.ROOT).contains("currency") ? "CNY" : word;
		}
		if (type == Boolean.class) {
			return false;
		}
		if (type == Integer.class) {
			return 0;
		}
		if (type == Date.class) {
			return Instant.parse("2026-11-22T01:20:31Z");
		}
		if (type == BigDecimal.class) {
			return new BigDecimal("-5.25");
		}
		throw new AssertionError("say here what a " + type + " called " + name + " is like");
	}

	private static void checkWorkbook(byte[] content, ReportTemplate template) throws IOException {
		int numbers = 0;
		int dates = 0;
		List<String> texts = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			for (Sheet sheet : workbook) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						assertThat(cell.getCellType()).as(cell.toString()).isNotEqualTo(CellType.FORMULA);
						if (cell.getCellType() == CellType.NUMERIC) {
							numbers++;
							dates += DateUtil.isCellDateFormatted(cell) ? 1 : 0;
						}
						if (cell.getCellType() == CellType.STRING) {
							texts.add(cell.getStringCellValue());
						}
					}
				}
			}
		}
		assertThat(numbers).isGreaterThanOrEqualTo(HOSTILE.size());
		if (Arrays.stream(template.report().getFields()).anyMatch((field) -> field.getValueClass() == Date.class)) {
			assertThat(dates).isGreaterThanOrEqualTo(HOSTILE.size());
		}
		assertThat(texts).contains("=1+1", "＝1+1");
	}

	private static void checkRows(byte[] content) {
		List<List<String>> rows = Rfc4180.read(new String(content, StandardCharsets.UTF_8).substring(1));
		assertThat(rows).hasSize(HOSTILE.size() + 1);
		rows.stream()
			.flatMap(List::stream)
			.filter((cell) -> !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0)
			.forEach((cell) -> assertThat(new BigDecimal(cell)).isEqualByComparingTo("-5.25"));
	}

}
