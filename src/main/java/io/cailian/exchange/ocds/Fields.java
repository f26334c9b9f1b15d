package io.cailian.exchange.ocds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.cailian.kernel.Money;

/**
 * Reads the members of one object as what they should be. What is missing is empty; what
 * is wrong is empty too and becomes a problem.
 */
record Fields(Json.Struct struct, Findings findings) {

	static final int ID = 100;

	static final int LINE = 300;

	static final int URL = 2_000;

	private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

	/** ISO 4217 without metals, funds and test codes, in which nothing is bought. */
	private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies()
		.stream()
		.filter((currency) -> currency.getDefaultFractionDigits() >= 0)
		.collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

	Place place() {
		return this.struct.place();
	}

	Place place(String name) {
		return this.struct.get(name).place();
	}

	boolean has(String name) {
		return this.struct.has(name);
	}

	/** Text on one line; line breaks and tabs in it are read as blanks. */
	Optional<String> line(String name, int max) {
		return text(name, max).map((text) -> text.replaceAll("[\\t\\r\\n\\u2028\\u2029]+", " "));
	}

	Optional<String> paragraphs(String name, int max) {
		return text(name, max);
	}

	/** An identifier, which may be written as a number; no control characters at all. */
	Optional<String> id(String name, int max) {
		if (this.struct.get(name) instanceof Json.Numeral numeral) {
			return checked(numeral.digits(), numeral.place(), max, false);
		}
		if (this.struct.get(name) instanceof Json.Text text) {
			return checked(text.value(), text.place(), max, false);
		}
		return text(name, max);
	}

	private Optional<String> text(String name, int max) {
		return switch (this.struct.get(name)) {
			case Json.Nothing nothing -> Optional.empty();
			case Json.Text text -> checked(text.value(), text.place(), max, true);
			case Json other -> wrongType(other, "text");
		};
	}

	private Optional<String> checked(String value, Place place, int max, boolean spacing) {
		String text = value.strip();
		Optional<OcdsFault> fault = Wording.fault(text, spacing);
		if (fault.isPresent()) {
			this.findings.add(place, fault.get(), text);
			return Optional.empty();
		}
		if (text.length() > max) {
			this.findings.add(place, OcdsFault.TEXT_TOO_LONG, text.length(), max);
			return Optional.empty();
		}
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	Optional<Fields> object(String name) {
		return switch (this.struct.get(name)) {
			case Json.Nothing nothing -> Optional.empty();
			case Json.Struct inner -> Optional.of(new Fields(inner, this.findings));
			case Json other -> wrongType(other, "object");
		};
	}

	List<Fields> objects(String name) {
		return switch (this.struct.get(name)) {
			case Json.Nothing nothing -> List.of();
			case Json.Many many -> objects(many);
			case Json other -> {
				wrongType(other, "list");
				yield List.of();
			}
		};
	}

	private List<Fields> objects(Json.Many many) {
		List<Fields> objects = new ArrayList<>();
		for (Json element : many.elements()) {
			if (element instanceof Json.Struct inner) {
				objects.add(new Fields(inner, this.findings));
			}
			else {
				wrongType(element, "object");
			}
		}
		return objects;
	}

	/**
	 * The objects of a list without those repeated word for word; two that share an id
	 * and say different things are an error.
	 */
	List<Fields> distinctObjects(String name) {
		Map<String, Fields> known = new LinkedHashMap<>();
		List<Fields> distinct = new ArrayList<>();
		for (Fields element : objects(name)) {
			Optional<String> id = ReleaseMerge.id(element.struct);
			Fields earlier = id.map((key) -> known.putIfAbsent(key, element)).orElse(null);
			if (earlier == null) {
				distinct.add(element);
			}
			else {
				this.findings.add(element.place("id"),
						earlier.struct.says(element.struct) ? OcdsFault.ENTRY_REPEATED : OcdsFault.ID_REPEATED,
						id.orElse(""));
			}
		}
		return distinct;
	}

	/** The texts of a list; a single text counts as a list of one. */
	List<String> words(String name) {
		List<Json> elements = switch (this.struct.get(name)) {
			case Json.Many many -> many.elements();
			case Json.Nothing nothing -> List.<Json>of();
			case Json single -> List.of(single);
		};
		List<String> words = new ArrayList<>();
		for (Json element : elements) {
			if (element instanceof Json.Text text) {
				checked(text.value(), text.place(), ID, false).ifPresent(words::add);
			}
			else {
				wrongType(element, "text");
			}
		}
		return words;
	}

	Optional<Instant> start(String name) {
		return Dates.read(this.struct.get(name), false, this.findings);
	}

	Optional<Instant> end(String name) {
		return Dates.read(this.struct.get(name), true, this.findings);
	}

	/** A number from 0 up with at most 15 digits before and 4 behind the point. */
	Optional<BigDecimal> number(String name) {
		return switch (this.struct.get(name)) {
			case Json.Nothing nothing -> Optional.empty();
			case Json.Numeral numeral -> number(numeral.digits(), numeral.place());
			case Json.Text text when PLAIN_NUMBER.matcher(text.value().strip()).matches() -> {
				this.findings.add(text.place(), OcdsFault.NUMBER_AS_TEXT, text.value());
				yield number(text.value().strip(), text.place());
			}
			case Json.Text text -> {
				this.findings.add(text.place(), OcdsFault.NUMBER_UNREADABLE, text.value());
				yield Optional.empty();
			}
			case Json other -> wrongType(other, "number");
		};
	}

	private Optional<BigDecimal> number(String digits, Place place) {
		BigDecimal number;
		try {
			number = new BigDecimal(digits).stripTrailingZeros();
		}
		catch (NumberFormatException | ArithmeticException ex) {
			this.findings.add(place, OcdsFault.NUMBER_UNREADABLE, digits);
			return Optional.empty();
		}
		if (number.signum() < 0) {
			this.findings.add(place, OcdsFault.NUMBER_NEGATIVE, digits);
		}
		else if ((long) number.precision() - number.scale() > 15) {
			this.findings.add(place, OcdsFault.NUMBER_TOO_LARGE, digits);
		}
		else if (number.scale() > 4) {
			this.findings.add(place, OcdsFault.NUMBER_TOO_PRECISE, digits);
		}
		else {
			return Optional.of((number.scale() < 0) ? number.setScale(0) : number);
		}
		return Optional.empty();
	}

	/** An amount with its currency; empty where the file leaves the amount open. */
	Optional<Money> value(String name) {
		Optional<Fields> value = object(name);
		Optional<BigDecimal> amount = value.flatMap((fields) -> fields.number("amount"));
		if (amount.isEmpty()) {
			return Optional.empty();
		}
		return value.flatMap(Fields::currency).map((currency) -> new Money(amount.get(), currency.getCurrencyCode()));
	}

	private Optional<Currency> currency() {
		Optional<String> code = line("currency", LINE);
		if (!has("currency")) {
			this.findings.add(place("currency"), OcdsFault.CURRENCY_MISSING);
		}
		if (code.isEmpty()) {
			return Optional.empty();
		}
		Optional<Currency> currency = Optional.ofNullable(CURRENCIES.get(code.get()));
		if (currency.isEmpty()) {
			this.findings.add(place("currency"), OcdsFault.CURRENCY_UNKNOWN, code.get());
		}
		return currency;
	}

	private <T> Optional<T> wrongType(Json found, String expected) {
		this.findings.add(found.place(), OcdsFault.WRONG_TYPE, expected);
		return Optional.empty();
	}

}
