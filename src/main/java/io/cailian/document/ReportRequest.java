package io.cailian.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.cailian.kernel.RuleViolation;

/**
 * Everything one report is made of, so that the same request always gives the same
 * document.
 *
 * @param template name of the file under {@code reports/} without its ending
 * @param locale Chinese or English
 * @param asOf the moment the facts were read
 * @param zone where the reader's clock hangs
 * @param requestedBy the person's name, printed
 * @param parameters plain values, already in the reader's language where they are words
 * @param rows records or maps whose components bear the names of the template's fields
 */
public record ReportRequest(String template, Locale locale, ReportFormat format, Instant asOf, ZoneId zone,
		String requestedBy, Map<String, ?> parameters, List<?> rows) {

	public ReportRequest {
		if (!locale.getLanguage().equals("zh") && !locale.getLanguage().equals("en")) {
			throw new IllegalArgumentException("Reports speak Chinese and English, not " + locale);
		}
		parameters = Map.copyOf(parameters);
		rows = List.copyOf(rows);
		parameters.forEach(ReportRequest::requirePlain);
		for (Object row : rows) {
			if (!(row instanceof Record || row instanceof Map<?, ?>)) {
				throw new IllegalArgumentException("A report row is a record or a map, not " + row.getClass());
			}
		}
	}

	/**
	 * Chinese or English, as a program names it; anything else is refused rather than
	 * guessed.
	 * @throws RuleViolation {@code document.ReportRequest.unknownLocale}
	 */
	public static Locale locale(String tag) {
		return switch (tag) {
			case "zh-CN", "zh" -> Locale.SIMPLIFIED_CHINESE;
			case "en", "en-US", "en-GB" -> Locale.ENGLISH;
			default -> throw new RuleViolation("document.ReportRequest.unknownLocale", tag);
		};
	}

	private static void requirePlain(String name, Object value) {
		if (!(value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Instant
				|| value instanceof LocalDate)) {
			throw new IllegalArgumentException("Report parameter " + name + " is no plain value: " + value.getClass());
		}
	}

	boolean isChinese() {
		return this.locale.getLanguage().equals("zh");
	}

}
