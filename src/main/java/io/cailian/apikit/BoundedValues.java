package io.cailian.apikit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

import io.cailian.kernel.Decimals;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Values a caller may send: numbers of at most 15 digits before the point, times and
 * dates in ISO 8601 of the years 1900 to 9999, texts of whole characters. What lies
 * beyond is a wrong value at its place, not a fault of the server.
 */
final class BoundedValues {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 9999;

	private BoundedValues() {
	}

	/** Reads the values in JSON bodies. */
	static SimpleModule module() {
		return new SimpleModule("bounded-values").addDeserializer(BigDecimal.class, new Decimal())
			.addDeserializer(String.class, new WholeText())
			.addDeserializer(Instant.class, new Text<>(Instant.class, BoundedValues::instant))
			.addDeserializer(LocalDate.class, new Text<>(LocalDate.class, BoundedValues::date));
	}

	/**
	 * A time with its offset from UTC.
	 * @throws DateTimeException if the text is no such time or out of bounds
	 */
	static Instant instant(String text) {
		OffsetDateTime time = OffsetDateTime.parse(text.strip());
		requireYear(time.getYear());
		return time.toInstant();
	}

	/**
	 * A day.
	 * @throws DateTimeException if the text is no day or out of bounds
	 */
	static LocalDate date(String text) {
		LocalDate date = LocalDate.parse(text.strip());
		requireYear(date.getYear());
		return date;
	}

	private static void requireYear(int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw new DateTimeException("year out of bounds: " + year);
		}
	}

	private static final class Decimal extends StdDeserializer<BigDecimal> {

		private Decimal() {
			super(BigDecimal.class);
		}

		@Override
		public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
			BigDecimal value = number(parser, context);
			if (Decimals.isTooLarge(value)) {
				return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too many digits");
			}
			return value;
		}

		private BigDecimal number(JsonParser parser, DeserializationContext context) {
			return switch (parser.currentToken()) {
				case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
				case VALUE_STRING -> decimal(parser.getString(), context);
				default -> (BigDecimal) context.handleUnexpectedToken(getValueType(context), parser);
			};
		}

		private static BigDecimal decimal(String text, DeserializationContext context) {
			try {
				return new BigDecimal(text.strip());
			}
			catch (NumberFormatException ex) {
				return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "no number");
			}
		}

	}

	/**
	 * No text holds the character that ends it, or half of one; neither would come back
	 * from a database as it went in.
	 */
	private static final class WholeText extends StringDeserializer {

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) {
			String text = super.deserialize(parser, context);
			boolean whole = text.codePoints().noneMatch((each) -> each == 0 || isHalf(each));
			return whole ? text : (String) context.handleWeirdStringValue(String.class, "", "not whole characters");
		}

		private static boolean isHalf(int codePoint) {
			return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
		}

	}

	/** What is written as text: a time or a day. */
	private static final class Text<T> extends StdDeserializer<T> {

		private final Class<T> type;

		private final Function<String, T> reading;

		private Text(Class<T> type, Function<String, T> reading) {
			super(type);
			this.type = type;
			this.reading = reading;
		}

		@Override
		public T deserialize(JsonParser parser, DeserializationContext context) {
			String text = parser.getValueAsString("");
			try {
				return this.reading.apply(text);
			}
			catch (DateTimeException ex) {
				return this.type
					.cast(context.handleWeirdStringValue(this.type, text, "not in ISO 8601 or out of bounds"));
			}
		}

	}

}
