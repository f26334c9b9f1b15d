package io.cailian.document;

import io.cailian.kernel.Overloaded;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.Future;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.CyclicBarrier;
import java.util.ArrayList;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReportRenderingTest {

	private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private final ReportRendering rendering = new ReportRendering();

	@Test
	void theChineseAwardLetterSaysWhoWonWhatForHowMuch() throws IOException {
		RenderedReport letter = this.rendering.render(TestReports.awardLetter(CHINESE));

		assertThat(text(letter)).contains("成交通知书", "致：上海正泰电气成套设备有限公司", "RFQ-2026-0118", "AW-2026-0031", "2026年11月22日",
				"铜芯电缆 YJV 3×25+1×16", "1,500", "68.125", "102,187.50", "113,317.50", "合计金额（大写）：人民币壹拾壹万叁仟叁佰壹拾柒元伍角整",
				"商务条款：送达上海临港工厂", "GB/T 14048", "授权代表签字（盖章）", "第 1 页，共", letter.runId(),
				"数据截至 2026-11-22 09:20:31 +08:00");
		assertThat(letter.controlTotal())
			.hasValueSatisfying((total) -> assertThat(total).isEqualByComparingTo("113317.50"));
		assertThat(letter.fileName()).startsWith("成交通知书-AW-2026-0031-").endsWith(".pdf");
		assertThat(letter.contentDisposition()).startsWith("attachment;").contains("filename*=UTF-8''%E6%88%90");
	}

	@Test
	void theEnglishAwardLetterHasNoChineseButTheName() throws IOException {
		String text = text(this.rendering.render(TestReports.awardLetter(Locale.ENGLISH)));

		assertThat(text).contains("Letter of Award", "Dear Zhengtai Switchgear", "22 November 2026", "Unit price (CNY)",
				"113,317.50", "Page 1 of", "As of 2026-11-22");
		assertThat(text.replace("采链", "").replace("采", "")).doesNotContainPattern("\\p{IsHan}");
	}

	@Test
	void theRegretLetterNamesNoPriceAndNoOtherSupplier() throws IOException {
		assertThat(text(this.rendering.render(TestReports.regretLetter(CHINESE))))
			.contains("未成交通知书", "苏州恒达机电有限公司", "综合评分低于成交供应商")
			.doesNotContain("正泰", "CNY", "￥");
		assertThat(text(this.rendering.render(TestReports.regretLetter(Locale.ENGLISH))))
			.contains("Result of Your Quotation", "Hengda Electromechanical", "Main reason")
			.doesNotContain("Zhengtai", "CNY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "JPY:1,250", "CNY:1,250.00", "KWD:1,250.000" })
	void amountsCarryTheDecimalsOfTheirCurrency(String expectation) throws IOException {
		String[] parts = expectation.split(":");
		List<TestReports.AwardedLine> lines = List.of(TestReports.line(1, "Relay", "1", "pcs", "1250"));

		String text = text(this.rendering.render(TestReports.awardLetter(Locale.ENGLISH, parts[0], lines)));

		assertThat(text).containsPattern("Total \\(" + parts[0] + "\\)\\s+" + parts[1] + "\\s");
	}

	@Test
	void theRegisterPrintsParametersSubtotalsControlTotalAndRowCount() throws IOException {
		RenderedReport register = this.rendering
			.render(TestReports.register(CHINESE, ReportFormat.PDF, TestReports.registerLines(CHINESE, 60)));

		assertThat(text(register)).contains("定标台账", "李会计", "定标日期：2026-01-01 至 2026-11-22；状态：全部", register.runId(),
				"CNY 小计 · 36 行", "JPY 小计 · 8 行", "KWD 小计 · 8 行", "USD 小计 · 8 行", "控制总额（CNY）· 共 60 行", "有 1 行缺少汇率");
		assertThat(register.rowCount()).isEqualTo(60);
		try (PDDocument document = Loader.loadPDF(register.content())) {
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				assertThat(page(document, page)).as("page %s repeats the column heads", page)
					.contains("定标编号", "审批时间", "行项目");
			}
		}
	}

	@Test
	void anImportedAwardIsListedWithItsMarkAndASubtotalOfItsOwn() throws IOException {
		List<TestReports.RegisterLine> own = TestReports.registerLines(CHINESE, 4);

		RenderedReport alone = this.rendering.render(TestReports.register(CHINESE, ReportFormat.PDF, own));
		RenderedReport both = this.rendering.render(TestReports.registerWithImported(CHINESE, ReportFormat.PDF, own));

		assertThat(both.controlTotal()).isEqualTo(alone.controlTotal());
		assertThat(text(both)).contains("已生效 · 4 行 · 折合CNY小计", "导入 · 1 行 · 折合CNY小计", "715.9017", "715.90", "不计入控制总额");
		assertThat(text(alone)).doesNotContain("不计入控制总额");
	}

	@Test
	void threeLinesOfZeroPoint335AddUpToOnePoint01OnTheLetterAndInItsWords() throws IOException {
		List<TestReports.AwardedLine> lines = List.of(TestReports.line(1, "甲", "1", "只", "0.335"),
				TestReports.line(2, "乙", "1", "只", "0.335"), TestReports.line(3, "丙", "1", "只", "0.335"));

		RenderedReport letter = this.rendering.render(TestReports.awardLetter(CHINESE, "CNY", lines));

		assertThat(letter.controlTotal()).hasValueSatisfying((total) -> assertThat(total).isEqualTo("1.01"));
		assertThat(text(letter)).contains("0.335", "1.01", "人民币壹元零壹分");
	}

	@Test
	void twoLinesOfZeroPoint004AddUpToOneCent() {
		List<TestReports.AwardedLine> lines = List.of(TestReports.line(1, "甲", "1", "只", "0.004"),
				TestReports.line(2, "乙", "1", "只", "0.004"));

		assertThat(this.rendering.render(TestReports.awardLetter(CHINESE, "CNY", lines)).controlTotal())
			.hasValueSatisfying((total) -> assertThat(total).isEqualTo("0.01"));
	}

	@Test
	void anEmptyRegisterStillSaysThatItIsEmpty() throws IOException {
		RenderedReport register = this.rendering
			.render(TestReports.register(Locale.ENGLISH, ReportFormat.PDF, List.of()));

		assertThat(text(register)).contains("Award Register", "Control total in CNY · 0 rows");
	}

	@Test
	void rareCharactersAreEmbeddedAndWhatNoFontHasIsSpelledOut() throws IOException {
		String rare = "𠮷 㛃 鿍 龘 䶮 𬭩 喆 堃 镕 Їжак єґ ₴ Łódź Đorđe ①㎡±× ";
		List<TestReports.AwardedLine> lines = List.of(TestReports.line(1, rare + "😀 한", "1", "只", "1"));

		RenderedReport letter = this.rendering.render(TestReports.awardLetter(CHINESE, "CNY", lines));

		String text = text(letter).replaceAll("\\s", "");
		rare.codePoints()
			.filter((character) -> character != ' ')
			.forEach((character) -> assertThat(text).contains(Character.toString(character)));
		assertThat(text).contains("[U+1F600]", "[U+D55C]");
		try (PDDocument document = Loader.loadPDF(letter.content())) {
			for (PDPage page : document.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).as(font.getName()).isTrue();
				}
			}
		}
	}

	@Test
	void longTextIsWrappedNotCut() throws IOException {
		String item = "非常长的物料描述".repeat(60) + "末尾";
		List<TestReports.AwardedLine> lines = List.of(TestReports.line(1, item, "1", "只", "1"));

		String text = text(this.rendering.render(TestReports.awardLetter(CHINESE, "CNY", lines)));

		assertThat(text.replaceAll("\\s", "")).contains(item);
	}

	@ParameterizedTest
	@EnumSource
	void theSameFactsAreTheSameFile(ReportFormat format) {
		List<TestReports.RegisterLine> lines = TestReports.registerLines(CHINESE, 60);

		RenderedReport first = this.rendering.render(TestReports.register(CHINESE, format, lines));
		RenderedReport again = new ReportRendering().render(TestReports.register(CHINESE, format, lines));
		RenderedReport other = this.rendering.render(TestReports.register(CHINESE, format, lines.subList(0, 59)));

		assertThat(again.sha256()).isEqualTo(first.sha256());
		assertThat(again.runId()).isEqualTo(first.runId());
		assertThat(other.sha256()).isNotEqualTo(first.sha256());
		assertThat(other.runId()).isNotEqualTo(first.runId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "../secret", "/etc/passwd", "http://example.org/evil", "award-letter.jasper", "Award",
			"no-such-report", "" })
	void onlyTemplatesOfTheBuildAreKnown(String name) {
		var request = new ReportRequest(name, CHINESE, ReportFormat.PDF, TestReports.AS_OF, TestReports.SHANGHAI, "李会计",
				Map.of(), List.of());

		assertThatIllegalArgumentException().isThrownBy(() -> this.rendering.render(request));
	}

	@Test
	void aRequestThatDoesNotFitItsTemplateIsRefused() {
		var register = TestReports.register(CHINESE, ReportFormat.PDF, List.of(Map.of("awardNumber", "AW-1")));
		var letter = TestReports.awardLetter(CHINESE);
		var asCsv = new ReportRequest("award-letter", CHINESE, ReportFormat.CSV, letter.asOf(), letter.zone(), "李会计",
				letter.parameters(), letter.rows());
		var bare = new ReportRequest("award-letter", CHINESE, ReportFormat.PDF, letter.asOf(), letter.zone(), "李会计",
				Map.of("surprise", "x"), letter.rows());

		assertThatIllegalArgumentException().isThrownBy(() -> this.rendering.render(register))
			.withMessageContaining("lacks");
		assertThatIllegalArgumentException().isThrownBy(() -> this.rendering.render(asCsv))
			.withMessageContaining("CSV");
		assertThatIllegalArgumentException().isThrownBy(() -> this.rendering.render(bare))
			.withMessageContaining("buyerName")
			.withMessageContaining("surprise");
	}

	@Test
	void aStormOfReportsIsServedInTurnOrAskedToComeAgain() throws Exception {
		ReportRendering one = new ReportRendering();
		AtomicInteger drawn = new AtomicInteger();
		AtomicInteger sentAway = new AtomicInteger();
		CyclicBarrier start = new CyclicBarrier(60);
		try (ExecutorService people = Executors.newFixedThreadPool(60)) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < 60; i++) {
				all.add(people.submit(() -> {
					start.await();
					try {
						one.render(TestReports.regretLetter(Locale.ENGLISH));
						drawn.incrementAndGet();
					}
					catch (Overloaded busy) {
						assertThat(busy.messageKey()).isEqualTo("document.ReportRendering.busy");
						assertThat(busy.retryAfter()).isPositive();
						sentAway.incrementAndGet();
					}
					return null;
				}));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}

		assertThat(drawn.get() + sentAway.get()).isEqualTo(60);
		assertThat(drawn.get()).isGreaterThanOrEqualTo(ReportRendering.WAITING);
		assertThat(sentAway.get()).isPositive();
		assertThat(one.render(TestReports.regretLetter(Locale.ENGLISH)).content()).isNotEmpty();
	}

	@Test
	void aLargeRegisterGoesThroughTheSwapFile() throws IOException {
		List<TestReports.RegisterLine> lines = TestReports.registerLines(CHINESE, 2_500);

		RenderedReport register = this.rendering.render(TestReports.register(CHINESE, ReportFormat.PDF, lines));

		assertThat(text(register)).contains("共 2,500 行", "AW-2026-00834");
		BigDecimal sum = lines.stream()
			.map(TestReports.RegisterLine::baseAmount)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.setScale(2, RoundingMode.HALF_UP);
		assertThat(register.controlTotal()).hasValueSatisfying((total) -> assertThat(total).isEqualByComparingTo(sum));
	}

	static String text(RenderedReport report) throws IOException {
		try (PDDocument document = Loader.loadPDF(report.content())) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static String page(PDDocument document, int number) throws IOException {
		var stripper = new PDFTextStripper();
		stripper.setStartPage(number);
		stripper.setEndPage(number);
		return stripper.getText(document);
	}

}
