package io.cailian.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.cailian.kernel.Sha256;
import net.sf.jasperreports.engine.JRParameter;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through one template: its words, its number patterns, its sums
 * and the identity derived from its facts.
 */
final class ReportRun {

	private static final int RUN_ID_LENGTH = 12;

	private static final int NAME_LIMIT = 120;

	private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

	private final ReportRequest request;

	private final ReportTemplate template;

	private final ResourceBundle words;

	private final ReportRows.ReportValues values;

	private final @Nullable BigDecimal controlTotal;

	private final String id;

	ReportRun(ReportRequest request, ReportTemplate template) {
		template.accept(request);
		this.request = request;
		this.template = template;
		this.words = ResourceBundle.getBundle("i18n.document",
				request.isChinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		this.values = new ReportRows.ReportValues(ReportText.forFormat(request.format()), request.zone());
		rows().requireFields(template.fields());
		this.controlTotal = template.controlTotalField().map((field) -> rounded(rows().sum(field))).orElse(null);
		this.id = fingerprint().substring(0, RUN_ID_LENGTH);
	}

	/** The sum of a column, rounded once to the currency the template names. */
	private BigDecimal rounded(BigDecimal sum) {
		return this.template.controlTotalCurrency()
			.map((parameter) -> Currency.getInstance(String.valueOf(this.request.parameters().get(parameter))))
			.map((currency) -> sum.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP))
			.orElse(sum);
	}

	ReportRows rows() {
		return new ReportRows(this.request.rows(), this.values);
	}

	String id() {
		return this.id;
	}

	String title() {
		return word(this.template.titleKey());
	}

	@Nullable BigDecimal controlTotal() {
		return this.controlTotal;
	}

	String word(String key) {
		return this.words.getString(key);
	}

	/**
	 * A name every system can store: title, number, time and run.
	 */
	String fileName() {
		String number = this.template.numberParameter()
			.map((parameter) -> "-" + this.request.parameters().get(parameter))
			.orElse("");
		String time = FILE_TIME.format(this.request.asOf().atZone(this.request.zone()));
		String name = (title() + number).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", "_");
		int end = name.offsetByCodePoints(0, Math.min(NAME_LIMIT, name.codePointCount(0, name.length())));
		return name.substring(0, end) + "-" + time + "-" + this.id + "." + this.request.format().extension();
	}

	Map<String, Object> parameters() {
		Map<String, Object> all = new HashMap<>();
		this.request.parameters().forEach((name, value) -> all.put(name, this.values.of(value)));
		boolean paper = this.request.format().isPaper();
		boolean grouped = this.request.format() != ReportFormat.CSV;
		all.put("runId", this.id);
		all.put("asOf", Date.from(this.request.asOf()));
		all.put("requestedBy", this.values.of(this.request.requestedBy()));
		all.put("paged", paper);
		all.put("rowCount", this.request.rows().size());
		all.put("amountDigits", digits());
		all.put("amountPatterns", patterns(grouped, (decimals) -> decimals));
		all.put("finePatterns", patterns(grouped, (decimals) -> decimals + "#".repeat(4 - decimals.length())));
		all.put("pricePatterns", patterns(grouped, (decimals) -> decimals + "#".repeat(6 - decimals.length())));
		all.put("quantityPattern", (grouped ? "#,##0" : "0") + ".######");
		all.put("timePattern", paper ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss");
		all.put(JRParameter.REPORT_LOCALE, this.request.isChinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
		all.put(JRParameter.REPORT_RESOURCE_BUNDLE, this.words);
		all.put(JRParameter.REPORT_FORMAT_FACTORY, new HalfUpFormats());
		all.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(this.request.zone()));
		all.put(JRParameter.IS_IGNORE_PAGINATION, !paper);
		if (this.controlTotal != null) {
			all.put("controlTotal", this.controlTotal);
			if (this.request.isChinese() && "CNY".equals(this.request.parameters().get("currency"))) {
				all.put("totalInWords", new ChineseUppercaseAmount(this.controlTotal).text());
			}
		}
		return all;
	}

	/**
	 * What proves a workbook, as rows of its second sheet.
	 */
	ReportRows factRows() {
		List<Map<String, ?>> facts = new ArrayList<>();
		facts.add(fact("report", title()));
		facts.add(fact("runId", this.id));
		facts.add(fact("asOf", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX")
			.format(this.request.asOf().atZone(this.request.zone()))));
		facts.add(fact("requestedBy", this.request.requestedBy()));
		this.template.factParameters()
			.stream()
			.filter(this.request.parameters()::containsKey)
			.forEach((parameter) -> facts.add(fact(parameter, this.request.parameters().get(parameter))));
		facts.add(fact("rowCount", BigDecimal.valueOf(this.request.rows().size())));
		if (this.controlTotal != null) {
			facts.add(fact("controlTotal", this.controlTotal));
		}
		return new ReportRows(facts, this.values);
	}

	private Map<String, ?> fact(String key, @Nullable Object value) {
		Map<String, Object> fact = new HashMap<>();
		fact.put("label", word("document.RunFacts." + key));
		if (value instanceof BigDecimal number) {
			fact.put("number", number);
		}
		else if (value instanceof Integer count) {
			fact.put("number", BigDecimal.valueOf(count));
		}
		else if (value != null) {
			fact.put("text", value.toString());
		}
		return fact;
	}

	private static Map<String, Integer> digits() {
		return Currency.getAvailableCurrencies()
			.stream()
			.collect(Collectors.toMap(Currency::getCurrencyCode,
					(currency) -> Math.max(0, currency.getDefaultFractionDigits())));
	}

	private static Map<String, String> patterns(boolean grouped, UnaryOperator<String> decimals) {
		return Currency.getAvailableCurrencies()
			.stream()
			.collect(Collectors.toMap(Currency::getCurrencyCode, (currency) -> {
				String fraction = decimals.apply("0".repeat(Math.max(0, currency.getDefaultFractionDigits())));
				return (grouped ? "#,##0" : "0") + (fraction.isEmpty() ? "" : "." + fraction);
			}));
	}

	private String fingerprint() {
		MessageDigest digest = Sha256.digest();
		feed(digest, this.request.template());
		feed(digest, this.request.asOf());
		feed(digest, this.request.zone());
		feed(digest, this.request.requestedBy());
		new TreeMap<>(this.request.parameters()).forEach((name, value) -> feed(digest, name + "=" + value));
		ReportRows rows = rows();
		for (Object row : this.request.rows()) {
			this.template.fields().forEach((field) -> feed(digest, rows.valueIn(row, field)));
		}
		return Sha256.hex(digest.digest());
	}

	private static void feed(MessageDigest digest, @Nullable Object value) {
		digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}

}
