package io.cailian.licence;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;
import io.cailian.matching.UnifiedSocialCreditCode;

/**
 * Finds the facts in the text a reading machine made of a business licence: with blanks
 * between the characters, letters mistaken for digits, and lines run together.
 */
final class LicenceText {

	private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

	private static final int CODE_LENGTH = 18;

	/** The letters no code has, and what they were before they were misread. */
	private static final Map<Character, Character> NEVER = Map.of('I', '1', 'O', '0', 'S', '5', 'V', 'Y', 'Z', '2');

	/** What looks alike to a machine, tried one at a time where a check digit fails. */
	private static final List<String> ALIKE = List.of("0DQ", "8B", "6G", "1LT", "4A", "7T", "UY", "MN", "EF", "PR",
			"CG", "XK");

	private static final String PERIOD = "(?:营业|经营|合伙)期限";

	private static final String ADDRESS = "住.{0,2}所|经营场所";

	private static final String LABELS = "统一社会信用代码|名.{0,2}称|类.{0,2}型|法定代表人|负责人|经营者|注册资本|成立日期|" + PERIOD + "|" + ADDRESS
			+ "|经营范围|登记机关";

	/**
	 * Lines that say nothing of the company: what is printed at the foot of a licence.
	 */
	private static final Pattern FOOT = Pattern.compile("营业执照|副本|编号|公示|信用信息|市场监督|http|扫描|二维码|\\d{4}年.*月.*日");

	/** Facts that go on in the lines below, so that those may belong to them. */
	private static final Pattern LONG = Pattern.compile("经营范围|类.{0,2}型");

	private static final Pattern LABEL = Pattern.compile(LABELS);

	private static final int MORE_LINES = 2;

	private static final Pattern DAY = Pattern.compile("(\\d{4})(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?");

	private static final Pattern UNTIL = Pattern.compile("[至到].*");

	private static final Pattern UNLIMITED = Pattern.compile("长期|永久|无固定期限|不约定期限");

	private static final Pattern COMPANY = Pattern
		.compile("([\\p{IsHan}A-Za-z0-9()·&]{2,60}?(?:股份有限公司|有限责任公司|有限公司|分公司|合伙企业|合作社|研究院|公司|中心|厂|店))");

	private static final Pattern CAPITAL = Pattern.compile("((?:人民币)?[0-9.,零壹贰叁肆伍陆柒捌玖拾佰仟万亿元整]{2,40}(?:美元|欧元|港元|元)?整?)");

	private final List<String> lines;

	private final String all;

	private LicenceText(String text) {
		String normalised = Normalizer.normalize(text, Normalizer.Form.NFKC);
		this.lines = normalised.lines().map((line) -> line.replaceAll("[\\s:;,_|'\"`“”‘’]+", "")).toList();
		this.all = String.join("", this.lines);
	}

	static LicenceFacts parse(String text) {
		return new LicenceText(text).facts();
	}

	private LicenceFacts facts() {
		Optional<String> period = withMore(PERIOD, (line) -> DAY.matcher(line).find() || isUnlimited(line));
		return new LicenceFacts(code(), after("名.{0,2}称").flatMap(LicenceText::company),
				after("类.{0,2}型").filter((form) -> form.length() > 2).map((form) -> shortened(form, 60)),
				after("法定代表人|负责人|经营者").flatMap((person) -> matching("^([\\p{IsHan}·]{2,15})$", person)),
				after("注册资本").flatMap((capital) -> first(CAPITAL, capital)), after("成立日期").flatMap(LicenceText::day),
				period.flatMap(LicenceText::lastDay), period.filter(LicenceText::isUnlimited).isPresent(),
				address().filter((address) -> address.length() >= 6).map((address) -> shortened(address, 200)));
	}

	/**
	 * The first run of 18 characters that is a code, or would be but for one misreading.
	 */
	private Optional<String> code() {
		Set<String> candidates = new LinkedHashSet<>();
		for (String line : this.lines) {
			String latin = line.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]+", " ");
			for (String run : latin.split(" ")) {
				for (int i = 0; i + CODE_LENGTH <= run.length(); i++) {
					candidates.add(run.substring(i, i + CODE_LENGTH));
				}
			}
		}
		return candidates.stream()
			.filter((candidate) -> CODE.matcher(candidate).matches())
			.map(LicenceText::withoutImpossible)
			.flatMap((candidate) -> valid(candidate).or(() -> repaired(candidate)).stream())
			.findFirst();
	}

	private static String withoutImpossible(String candidate) {
		StringBuilder text = new StringBuilder(candidate);
		for (int i = 0; i < text.length(); i++) {
			text.setCharAt(i, NEVER.getOrDefault(text.charAt(i), text.charAt(i)));
		}
		return text.toString();
	}

	/** One character exchanged for one that looks like it, if only one exchange fits. */
	private static Optional<String> repaired(String candidate) {
		Set<String> fitting = new LinkedHashSet<>();
		for (int i = 0; i < candidate.length(); i++) {
			char read = candidate.charAt(i);
			for (String alike : ALIKE) {
				if (alike.indexOf(read) >= 0) {
					for (char meant : alike.toCharArray()) {
						valid(candidate.substring(0, i) + meant + candidate.substring(i + 1)).ifPresent(fitting::add);
					}
				}
			}
		}
		return (fitting.size() == 1) ? Optional.of(fitting.iterator().next()) : Optional.empty();
	}

	private static Optional<String> valid(String code) {
		try {
			return Optional.of(new UnifiedSocialCreditCode(code).value());
		}
		catch (RuleViolation wrong) {
			return Optional.empty();
		}
	}

	/** What stands behind a label, up to the next one. */
	private Optional<String> after(String label) {
		Matcher inLine = Pattern.compile("(?:" + label + ")(.*?)(?=" + LABELS + "|$)").matcher("");
		for (String line : this.lines) {
			inLine.reset(line);
			if (inLine.find() && !inLine.group(1).isEmpty()) {
				return Optional.of(inLine.group(1));
			}
		}
		Matcher anywhere = Pattern.compile("(?:" + label + ")(.*?)(?=" + LABELS + "|$)").matcher(this.all);
		return (anywhere.find() && !anywhere.group(1).isEmpty()) ? Optional.of(anywhere.group(1)) : Optional.empty();
	}

	/** An address that was too long for its line goes on in the next. */
	private Optional<String> address() {
		return withMore(ADDRESS, (line) -> !FOOT.matcher(line).find());
	}

	/**
	 * What stands behind a label, and what follows in the lines below it: as long as they
	 * begin no other fact, and none beside it may go on there as well.
	 */
	private Optional<String> withMore(String label, Predicate<String> goesOn) {
		Pattern labelled = Pattern.compile("(?:" + label + ")(.*)$");
		for (int i = 0; i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			Matcher matcher = labelled.matcher(line);
			if (!matcher.find()) {
				continue;
			}
			String said = matcher.group(1);
			if (LABEL.matcher(said).find() || LONG.matcher(line.substring(0, matcher.start())).find()) {
				return after(label);
			}
			StringBuilder whole = new StringBuilder(said);
			this.lines.stream()
				.skip(i + 1L)
				.filter((next) -> !next.isEmpty())
				.limit(MORE_LINES)
				.takeWhile((next) -> !LABEL.matcher(next).find() && goesOn.test(next))
				.forEach(whole::append);
			return whole.isEmpty() ? after(label) : Optional.of(whole.toString());
		}
		return after(label);
	}

	private static Optional<String> company(String text) {
		return first(COMPANY, text);
	}

	private static Optional<String> matching(String pattern, String text) {
		return first(Pattern.compile(pattern), text);
	}

	private static Optional<String> first(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	private static Optional<LocalDate> day(String text) {
		return days(text).stream().findFirst();
	}

	/** A period ends with its last day; one without end has none. */
	private static Optional<LocalDate> lastDay(String text) {
		List<LocalDate> days = days(text);
		if (days.size() > 1) {
			return Optional.of(days.getLast());
		}
		Matcher until = UNTIL.matcher(text);
		return until.find() ? day(until.group()) : Optional.empty();
	}

	private static boolean isUnlimited(String period) {
		return UNLIMITED.matcher(period).find();
	}

	private static List<LocalDate> days(String text) {
		return DAY.matcher(text).results().flatMap((found) -> {
			try {
				return Optional.of(LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
						Integer.parseInt(found.group(3))))
					.stream();
			}
			catch (DateTimeException misread) {
				return Optional.<LocalDate>empty().stream();
			}
		}).toList();
	}

	private static String shortened(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length);
	}

}
