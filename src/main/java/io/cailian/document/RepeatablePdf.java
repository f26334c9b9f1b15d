package io.cailian.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what a PDF writer invents anew each time (dates, document id, names of font
 * subsets) by what follows from the report, byte for byte of the same length.
 */
record RepeatablePdf(Instant asOf, String runId) {

	private static final Pattern DATE = Pattern.compile("(/(?:CreationDate|ModDate) ?\\(D:)(\\d{14})([^)]*)\\)");

	private static final Pattern ID = Pattern.compile("(/ID ?\\[<)([0-9a-fA-F]+)(><)([0-9a-fA-F]+)(>])");

	private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+(?=NotoSans)");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
		.withZone(ZoneOffset.UTC);

	byte[] of(byte[] pdf) {
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		text = DATE.matcher(text)
			.replaceAll((date) -> date.group(1) + TIME.format(this.asOf) + zone(date.group(3)) + ")");
		text = ID.matcher(text)
			.replaceAll((id) -> id.group(1) + hex(id.group(2).length()) + id.group(3) + hex(id.group(4).length())
					+ id.group(5));
		Map<String, String> names = new LinkedHashMap<>();
		text = SUBSET.matcher(text)
			.replaceAll(
					(subset) -> "/" + names.computeIfAbsent(subset.group(1), (old) -> subsetName(names.size())) + "+");
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * UTC in the room the writer left: one letter, or an offset of zero.
	 */
	private static String zone(String written) {
		return Matcher
			.quoteReplacement((written.length() == 1) ? "Z" : written.replaceAll("[+-]", "+").replaceAll("\\d", "0"));
	}

	private String hex(int length) {
		return this.runId.repeat(length / this.runId.length() + 1).substring(0, length);
	}

	private static String subsetName(int index) {
		return "CAIL" + (char) ('A' + index / 26) + (char) ('A' + index % 26);
	}

}
