package io.cailian.questionnaire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One question with the answers it takes. Its key is the same in every template that asks
 * the same thing, so that nobody is asked twice. Answers are texts in one form per type:
 * numbers without grouping, dates as ISO writes them, codes of choices joined by commas,
 * {@code YES} or {@code NO}, the id of a file.
 *
 * @param unit what a number counts, may be empty
 * @param knockOut the answer of a yes-no question that speaks against the company
 */
public record Question(String key, QuestionType type, Wording wording, Wording hint, boolean required, String unit,
		@Nullable BigDecimal min, @Nullable BigDecimal max, List<Choice> choices, @Nullable Boolean knockOut) {

	public static final String YES = "YES";

	public static final String NO = "NO";

	static final int MAX_ANSWER = 4000;

	private static final int MAX_UNIT = 20;

	private static final int MAX_DIGITS = 24;

	private static final String BETWEEN_CODES = ",";

	public Question {
		key = key.strip();
		if (!Choice.CODE.matcher(key).matches()) {
			throw new RuleViolation("questionnaire.Question.key");
		}
		wording = wording.required();
		unit = unit.strip();
		choices = List.copyOf(choices);
		if (unit.length() > MAX_UNIT) {
			throw new RuleViolation("questionnaire.Question.unit", MAX_UNIT);
		}
		if (min != null && max != null && min.compareTo(max) > 0) {
			throw new RuleViolation("questionnaire.Question.bounds", key);
		}
		if (type.isChoice() && choices.size() < 2) {
			throw new RuleViolation("questionnaire.Question.choices", key);
		}
		if (choices.stream().map(Choice::code).distinct().count() < choices.size()) {
			throw new RuleViolation("questionnaire.Question.choiceTwice", key);
		}
		if (knockOut != null && type != QuestionType.YES_NO) {
			throw new RuleViolation("questionnaire.Question.knockOut", key);
		}
	}

	/**
	 * The answer in its stored form, empty if none was given.
	 * @throws RuleViolation if it is required and missing, or not of this question's kind
	 */
	public String check(String answer) {
		String given = answer.strip();
		if (given.isEmpty()) {
			if (this.required) {
				throw new RuleViolation("questionnaire.Question.missing");
			}
			return "";
		}
		return switch (this.type) {
			case TEXT -> text(given);
			case NUMBER -> number(given);
			case SINGLE_CHOICE -> code(given);
			case MULTIPLE_CHOICE -> codes(given).map(this::code).distinct().collect(Collectors.joining(BETWEEN_CODES));
			case DATE -> date(given).toString();
			case FILE -> file(given);
			case YES_NO -> yesOrNo(given);
		};
	}

	/** Whether this answer speaks against the company. */
	public boolean isKnockedOutBy(String answer) {
		return this.knockOut != null && answer.equals(this.knockOut ? YES : NO);
	}

	/** A stored answer as people read it. Files have names of their own. */
	public String words(String answer, Locale locale, String yes, String no) {
		return switch (this.type) {
			case NUMBER -> this.unit.isEmpty() ? answer : answer + " " + this.unit;
			case SINGLE_CHOICE, MULTIPLE_CHOICE ->
				codes(answer).map((code) -> choice(code).map((choice) -> choice.wording().in(locale)).orElse(code))
					.collect(Collectors.joining(locale.getLanguage().equals("zh") ? "、" : ", "));
			case YES_NO -> answer.equals(YES) ? yes : no;
			case TEXT, DATE, FILE -> answer;
		};
	}

	private String text(String given) {
		if (given.length() > MAX_ANSWER) {
			throw new RuleViolation("questionnaire.Question.tooLong", MAX_ANSWER, given.length());
		}
		return given;
	}

	private String number(String given) {
		BigDecimal value;
		try {
			value = new BigDecimal(given);
		}
		catch (NumberFormatException ex) {
			throw new RuleViolation("questionnaire.Question.noNumber");
		}
		if (value.precision() > MAX_DIGITS || Math.abs(value.scale()) > MAX_DIGITS) {
			throw new RuleViolation("questionnaire.Question.noNumber");
		}
		if (this.min != null && value.compareTo(this.min) < 0) {
			throw new RuleViolation("questionnaire.Question.tooSmall", this.min.toPlainString());
		}
		if (this.max != null && value.compareTo(this.max) > 0) {
			throw new RuleViolation("questionnaire.Question.tooLarge", this.max.toPlainString());
		}
		return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
	}

	private String code(String given) {
		return choice(given).map(Choice::code).orElseThrow(() -> new RuleViolation("questionnaire.Question.noChoice"));
	}

	private static Stream<String> codes(String given) {
		return Arrays.stream(given.split(BETWEEN_CODES));
	}

	private Optional<Choice> choice(String code) {
		return this.choices.stream().filter((choice) -> choice.code().equals(code)).findFirst();
	}

	private static LocalDate date(String given) {
		try {
			return LocalDate.parse(given);
		}
		catch (DateTimeException ex) {
			throw new RuleViolation("questionnaire.Question.noDate");
		}
	}

	private static String file(String given) {
		try {
			return UUID.fromString(given).toString();
		}
		catch (IllegalArgumentException ex) {
			throw new RuleViolation("questionnaire.Question.noFile");
		}
	}

	private static String yesOrNo(String given) {
		if (!given.equals(YES) && !given.equals(NO)) {
			throw new RuleViolation("questionnaire.Question.noChoice");
		}
		return given;
	}

}
