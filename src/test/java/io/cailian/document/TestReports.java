package io.cailian.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Letters and registers of one small purchase, as the business would ask for them.
 */
final class TestReports {

	static final Instant AS_OF = Instant.parse("2026-11-22T01:20:31Z");

	static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private TestReports() {
	}

	record AwardedLine(int lineNumber, String item, String particulars, BigDecimal quantity, String unit,
			BigDecimal unitPrice, BigDecimal amount) {
	}

	record RegisterLine(String awardNumber, String rfqNumber, String rfqTitle, String supplierName, int lineNumber,
			String item, BigDecimal quantity, String unit, @Nullable BigDecimal unitPrice, BigDecimal amount,
			String currency, @Nullable BigDecimal baseAmount, @Nullable BigDecimal controlAmount, int standing,
			String status, String decidedBy, Instant decidedAt) {
	}

	static ReportRequest awardLetter(Locale locale) {
		return awardLetter(locale, "CNY", awardedLines(locale));
	}

	static ReportRequest awardLetter(Locale locale, String currency, List<AwardedLine> lines) {
		boolean chinese = locale.getLanguage().equals("zh");
		Map<String, Object> parameters = letterParameters(chinese);
		parameters.put("awardNumber", "AW-2026-0031");
		parameters.put("awardDate", LocalDate.of(2026, 11, 22));
		parameters.put("currency", currency);
		parameters.put("terms", chinese ? "送达上海临港工厂，DDP；货到验收合格后 60 天电汇"
				: "DDP Lingang plant; 60 days after acceptance, by bank transfer");
		return new ReportRequest("award-letter", locale, ReportFormat.PDF, AS_OF, SHANGHAI,
				chinese ? "陈明" : "Chen Ming", parameters, lines);
	}

	static ReportRequest regretLetter(Locale locale) {
		boolean chinese = locale.getLanguage().equals("zh");
		Map<String, Object> parameters = letterParameters(chinese);
		parameters.put("supplierName", chinese ? "苏州恒达机电有限公司" : "Hengda Electromechanical (Suzhou) Co., Ltd.");
		parameters.put("decisionDate", LocalDate.of(2026, 11, 22));
		parameters.put("reason",
				chinese ? "综合评分低于成交供应商。" : "The overall score was below that of the selected supplier.");
		return new ReportRequest("regret-letter", locale, ReportFormat.PDF, AS_OF, SHANGHAI,
				chinese ? "陈明" : "Chen Ming", parameters, List.of());
	}

	static ReportRequest register(Locale locale, ReportFormat format, List<?> lines) {
		boolean chinese = locale.getLanguage().equals("zh");
		return new ReportRequest("award-register", locale, format, AS_OF, SHANGHAI, chinese ? "李会计" : "Li Kuaiji",
				Map.of("criteria",
						chinese ? "定标日期：2026-01-01 至 2026-11-22；状态：全部"
								: "Decided 2026-01-01 to 2026-11-22; status: all",
						"baseCurrency", "CNY", "sections", false, "withoutRate", withoutRate(lines)),
				lines);
	}

	/** The same list with one imported row, which is not in the control total. */
	static ReportRequest registerWithImported(Locale locale, ReportFormat format, List<RegisterLine> lines) {
		boolean chinese = locale.getLanguage().equals("zh");
		RegisterLine first = lines.getFirst();
		List<RegisterLine> all = new ArrayList<>(lines);
		all.add(new RegisterLine(first.awardNumber(), first.rfqNumber(), first.rfqTitle(), first.supplierName(), 1,
				"1. Імпорт", BigDecimal.ONE, "SET", null, new BigDecimal("100.5"), "USD", new BigDecimal("715.9017"),
				null, 1, chinese ? "导入" : "Imported", "", AS_OF));
		return new ReportRequest("award-register", locale, format, AS_OF, SHANGHAI, chinese ? "李会计" : "Li Kuaiji",
				Map.of("criteria", "…", "baseCurrency", "CNY", "sections", true, "withoutRate", withoutRate(all),
						"importedTotal", new BigDecimal("715.90")),
				all);
	}

	private static int withoutRate(List<?> lines) {
		return (int) lines.stream()
			.filter((line) -> line instanceof RegisterLine row && row.baseAmount() == null)
			.count();
	}

	static List<AwardedLine> awardedLines(Locale locale) {
		boolean chinese = locale.getLanguage().equals("zh");
		return List.of(
				line(1, chinese ? "交流接触器 CJX2-3210，线圈电压 220 V，含辅助触头（1 常开 1 常闭）及防护罩"
						: "AC contactor CJX2-3210, 220 V coil, with auxiliary contacts (1 NO, 1 NC) and cover", "120",
						chinese ? "只" : "pcs", "86.5"),
				line(2, chinese ? "铜芯电缆 YJV 3×25+1×16" : "Copper cable YJV 3×25+1×16", "1500", chinese ? "米" : "m",
						"68.1250"),
				line(3, chinese ? "垫圈 M6" : "Washer M6", "20000", chinese ? "只" : "pcs", "0.0375"));
	}

	static AwardedLine line(int number, String item, String quantity, String unit, String price) {
		return new AwardedLine(number, item, "GB/T 14048", new BigDecimal(quantity), unit, new BigDecimal(price),
				new BigDecimal(quantity).multiply(new BigDecimal(price)));
	}

	/**
	 * Rows in four currencies with different numbers of decimals, one without a rate.
	 */
	static List<RegisterLine> registerLines(Locale locale, int count) {
		boolean chinese = locale.getLanguage().equals("zh");
		List<RegisterLine> lines = new ArrayList<>();
		String[] currencies = { "CNY", "USD", "JPY", "KWD" };
		String[] rates = { "1", "7.1", "0.047", "23.1" };
		IntStream.range(0, count).forEach((i) -> {
			int which = (i % 7 < 4) ? 0 : i % 7 - 3;
			var price = new BigDecimal(which == 2 ? "1250" : "1234.5").add(BigDecimal.valueOf(i));
			var quantity = BigDecimal.valueOf(i % 5 + 1L);
			BigDecimal amount = price.multiply(quantity);
			BigDecimal base = (i == 6) ? null : amount.multiply(new BigDecimal(rates[which]));
			lines.add(new RegisterLine("AW-2026-%05d".formatted(i / 3 + 1), "RFQ-2026-%05d".formatted(i / 3 + 1),
					chinese ? "2026 年第四季度低压电器与电缆集中采购" : "Low-voltage gear and cables, fourth quarter 2026",
					chinese ? "上海正泰电气成套设备有限公司" : "Zhengtai Switchgear (Shanghai) Co., Ltd.", i % 3 + 1,
					(i % 3 + 1) + (chinese ? ". 接触器" : ". Contactor"), quantity, chinese ? "套" : "set", price, amount,
					currencies[which], base, base, 0, chinese ? "已生效" : "Confirmed", chinese ? "王经理" : "Wang Jingli",
					AS_OF.minusSeconds(3600L * i)));
		});
		return lines;
	}

	private static Map<String, Object> letterParameters(boolean chinese) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("buyerName", chinese ? "采链制造（上海）有限公司" : "Cailian Manufacturing (Shanghai) Co., Ltd.");
		parameters.put("buyerAddress", chinese ? "上海市浦东新区临港大道 1000 号" : "1000 Lingang Avenue, Pudong, Shanghai 201306");
		parameters.put("buyerContact", chinese ? "陈明，021-5555 0100" : "Chen Ming, +86 21 5555 0100");
		parameters.put("supplierName", chinese ? "上海正泰电气成套设备有限公司" : "Zhengtai Switchgear (Shanghai) Co., Ltd.");
		parameters.put("rfqNumber", "RFQ-2026-0118");
		parameters.put("rfqTitle",
				chinese ? "2026 年第四季度低压电器与电缆集中采购" : "Low-voltage gear and cables, fourth quarter 2026");
		parameters.put("signatory", chinese ? "采购总监 赵敏" : "Zhao Min, Purchasing Director");
		return parameters;
	}

}
