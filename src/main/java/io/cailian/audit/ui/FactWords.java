package io.cailian.audit.ui;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.cailian.audit.AuditEntry;
import io.cailian.kernel.Money;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.Formats;
import io.cailian.uikit.MentionedDocuments;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.NamedDocument;
import org.springframework.stereotype.Component;

/**
 * Says what was recorded in the reader's language. What nobody has put into words shows
 * as it was recorded: the trail hides nothing.
 */
@Component
class FactWords {

	private static final String ACTION = "audit.action.";

	private static final Pattern MONEY = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,4})?) ([A-Z]{3})");

	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");

	/** What separates several values, and what was from what is. */
	private static final Pattern BETWEEN = Pattern.compile(", | → ");

	/** A code and an amount, such as a limit. */
	private static final Pattern CODE_AND_REST = Pattern.compile("([A-Z][A-Z0-9_]*) (.+)");

	/** Where in a table: the row and the name of the column. */
	private static final Pattern PLACE = Pattern.compile("(\\d+) (\\w+)");

	private static final String COUNTRY = "country";

	private final ModuleTranslations texts;

	private final MentionedDocuments documents;

	private final Formats formats;

	FactWords(ModuleTranslations texts, MentionedDocuments documents, Formats formats) {
		this.texts = texts;
		this.documents = documents;
		this.formats = formats;
	}

	/** The codes of all actions, in the order of their words. */
	List<String> actions(Locale locale) {
		return this.texts.namesUnder(ACTION)
			.stream()
			.sorted(Comparator.comparing((code) -> action(code, locale), Collator.getInstance(locale)))
			.toList();
	}

	String action(String code, Locale locale) {
		return this.texts.find(ACTION + code, locale).orElse(code);
	}

	String subjectType(String type, Locale locale) {
		return this.texts.find("audit.subject." + type, locale).orElse(type);
	}

	/** All facts of an entry as label and value, in the order of their names. */
	Map<String, String> facts(AuditEntry entry, Locale locale) {
		Map<String, String> said = new TreeMap<>();
		entry.facts().forEach((name, value) -> said.put(label(name, locale), value(name, value, locale)));
		return said;
	}

	String line(AuditEntry entry, Locale locale) {
		return facts(entry, locale).entrySet()
			.stream()
			.map((fact) -> this.texts.getTranslation("audit.AuditView.fact", locale, fact.getKey(), fact.getValue()))
			.collect(Collectors.joining(" · "));
	}

	private String label(String name, Locale locale) {
		return this.texts.find("audit.fact." + name, locale).orElse(name);
	}

	private String value(String name, String value, Locale locale) {
		return said(name, value, locale).or(() -> several(name, value, locale)).orElse(value);
	}

	/** What one value says; empty if nobody has put it into words. */
	private Optional<String> said(String name, String value, Locale locale) {
		Matcher money = MONEY.matcher(value);
		if (money.matches()) {
			return Optional.of(this.formats.money(new Money(new BigDecimal(money.group(1)), money.group(2)), locale));
		}
		if (TIME.matcher(value).matches()) {
			return Optional.of(time(value, locale));
		}
		if (name.equals(COUNTRY) && value.length() == 2) {
			return Optional.of(CountryBox.name(value, locale));
		}
		return this.texts.find("audit.value." + value, locale)
			.or(() -> mentioned(name, value).map(NamedDocument::number))
			.or(() -> this.texts.find(value + ".title", locale))
			.or(() -> limit(value, locale))
			.or(() -> place(name, value, locale));
	}

	/**
	 * Several values, if each of them has words: anything else may be what people wrote.
	 */
	private Optional<String> several(String name, String value, Locale locale) {
		Matcher between = BETWEEN.matcher(value);
		StringBuilder all = new StringBuilder();
		int begin = 0;
		while (between.find()) {
			Optional<String> part = part(name, value.substring(begin, between.start()), locale);
			if (part.isEmpty()) {
				return Optional.empty();
			}
			all.append(part.get())
				.append(between.group().equals(", ") ? this.texts.getTranslation("audit.AuditView.separator", locale)
						: between.group());
			begin = between.end();
		}
		String rest = value.substring(begin);
		return (begin == 0) ? Optional.empty() : part(name, rest, locale).map((last) -> all.append(last).toString());
	}

	/** A part may also say that there was nothing. */
	private Optional<String> part(String name, String part, Locale locale) {
		return part.equals("-") || part.equals("–") ? Optional.of(part) : said(name, part, locale);
	}

	private Optional<String> limit(String value, Locale locale) {
		Matcher limit = CODE_AND_REST.matcher(value);
		if (!limit.matches() || !MONEY.matcher(limit.group(2)).matches()) {
			return Optional.empty();
		}
		return this.texts.find("audit.value." + limit.group(1), locale)
			.map((type) -> type + " " + said("", limit.group(2), locale).orElseThrow());
	}

	private Optional<String> place(String name, String value, Locale locale) {
		Matcher place = PLACE.matcher(value);
		return (name.equals("place") && place.matches()) ? Optional.of(this.texts
			.getTranslation("audit.AuditView.place", locale, place.group(1), label(place.group(2), locale)))
				: Optional.empty();
	}

	private String time(String value, Locale locale) {
		try {
			return this.formats.instant(Instant.parse(value), locale);
		}
		catch (DateTimeParseException ex) {
			return value;
		}
	}

	/** The fact {@code supplierId} holds the id of a {@code SUPPLIER}. */
	private Optional<NamedDocument> mentioned(String name, String value) {
		try {
			UUID id = UUID.fromString(value);
			return this.documents.find(name.replaceFirst("Id$", "").toUpperCase(Locale.ROOT), id.toString());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
