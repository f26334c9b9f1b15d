package io.cailian.matching;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/**
 * A company name as Chinese registers compose it: place, brand, trade and legal form in
 * any order the register allows, perhaps followed by a branch. Widths, brackets, spaces
 * and traditional characters make no difference.
 *
 * @param trade what it does, in the words of the list of trades; empty if it does not say
 * @param group whether it calls itself a group, which its members do not
 * @param branch which branch it is; empty for the company itself
 */
record ChineseName(Places.Place place, String brand, String trade, Form form, boolean group, String branch) {

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

	private static final Pattern OPENING = Pattern.compile("[〔【\\[{〈《「『]");

	private static final Pattern CLOSING = Pattern.compile("[〕】\\]}〉》」』]");

	private static final Pattern FORMER = Pattern.compile("^(原|曾用名|原名|前身).*");

	private static final Pattern BRANCH = Pattern.compile("^(.{4,}?(?:公司|合伙企业|银行|合作社|研究院|事务所|厂))"
			+ "(.*(?:分公司|分行|支行|分店|分厂|分院|分所|分部|分中心|营业部|办事处|代表处|门店|项目部|经营部|营业厅))$");

	private static final Pattern BRANCH_WITHOUT_HEAD = Pattern.compile("^(.{2,}?)((?:[\\p{IsHan}]{2,4})?分公司)$");

	private static final Pattern BRANCH_NOISE = Pattern.compile("(省|市|区|县|第)");

	private static final Set<String> TRADES = new HashSet<>(WordList.words("trades.txt"));

	private static final int LONGEST_TRADE = TRADES.stream().mapToInt(String::length).max().orElse(0);

	static boolean isOne(String name) {
		return HAN.matcher(name).find();
	}

	static ChineseName parse(String text) {
		String name = plain(text);
		Brackets brackets = Brackets.in(name);
		String whole = compact(brackets.rest());
		String head = whole;
		String branch = "";
		Matcher branches = BRANCH.matcher(whole);
		Matcher headless = BRANCH_WITHOUT_HEAD.matcher(whole);
		if (branches.matches()) {
			head = branches.group(1);
			branch = branches.group(2);
		}
		else if (headless.matches()) {
			head = headless.group(1);
			branch = headless.group(2);
		}
		Form form = Form.ending(head);
		String core = form.strippedFrom(head);
		boolean group = brackets.group() || core.endsWith("集团");
		core = core.endsWith("集团") ? core.substring(0, core.length() - 2) : core;
		Places.Found found = Places.leading(core);
		Places.Place place = found.place().isNone() ? brackets.place() : found.place();
		String middle = found.rest().isEmpty() ? core : found.rest();
		int cut = endOfBrand(middle);
		return new ChineseName(found.rest().isEmpty() ? brackets.place() : place, middle.substring(0, cut),
				middle.substring(cut), (form == Form.UNSAID) ? brackets.form() : form, group,
				BRANCH_NOISE.matcher(branch).replaceAll(""));
	}

	/** Brand and trade together: what is left without place and form. */
	String middle() {
		return this.brand + this.trade;
	}

	/** Whether a text is made of known trades only. */
	static boolean isTrade(String text) {
		return !text.isEmpty() && endOfBrand(text) == 0;
	}

	private static String plain(String text) {
		String simple = ZhConverterUtil.toSimple(Normalizer.normalize(text, Normalizer.Form.NFKC));
		return CLOSING.matcher(OPENING.matcher(simple).replaceAll("(")).replaceAll(")");
	}

	private static String compact(String text) {
		return text.codePoints()
			.filter(Character::isLetterOrDigit)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.toUpperCase(Locale.ROOT);
	}

	/**
	 * Where the trade begins that ends the text. Among several ways to read the trades
	 * the one that leaves the shortest brand counts, but a name of trades alone is all
	 * trade.
	 */
	private static int endOfBrand(String text) {
		boolean[] trade = new boolean[text.length() + 1];
		trade[text.length()] = true;
		int first = text.length();
		for (int start = text.length() - 1; start >= 0; start--) {
			for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST_TRADE); end++) {
				if (trade[end] && TRADES.contains(text.substring(start, end))) {
					trade[start] = true;
					first = start;
					break;
				}
			}
		}
		// One character is no brand: the trade found before it is part of one.
		return (first == 1) ? nextTrade(trade) : first;
	}

	private static int nextTrade(boolean[] trade) {
		for (int start = 2; start < trade.length; start++) {
			if (trade[start]) {
				return start;
			}
		}
		return trade.length - 1;
	}

	/**
	 * What stood in brackets and what stood outside.
	 */
	private record Brackets(String rest, Places.Place place, Form form, boolean group) {

		static Brackets in(String name) {
			Places.Place place = Places.Place.NONE;
			Form form = Form.UNSAID;
			boolean group = false;
			Matcher brackets = BRACKETS.matcher(name);
			StringBuilder rest = new StringBuilder();
			while (brackets.find()) {
				String content = compact(brackets.group(1));
				var named = Places.whole(content);
				String instead = "";
				if (content.equals("集团")) {
					group = true;
				}
				else if (named.isPresent()) {
					place = named.get();
				}
				else if (Form.of(content) != Form.UNSAID) {
					form = Form.of(content);
				}
				else if (!FORMER.matcher(content).matches()) {
					instead = content;
				}
				brackets.appendReplacement(rest, Matcher.quoteReplacement(instead));
			}
			brackets.appendTail(rest);
			return new Brackets(rest.toString(), place, form, group);
		}

	}

	/**
	 * The legal form at the end of a name. A limited company may write itself with or
	 * without 责任; a company limited by shares is another form.
	 */
	enum Form {

		SHARES("股份有限公司", "股份公司"), LIMITED("有限责任公司", "有限公司"),
		PARTNERSHIP("特殊普通合伙企业", "普通合伙企业", "有限合伙企业", "合伙企业", "特殊普通合伙", "普通合伙", "有限合伙"),
		COOPERATIVE("农民专业合作社", "专业合作社", "股份合作公司", "合作社"), SOLE("个人独资企业", "个人独资"), INDIVIDUAL("个体工商户", "个体户"),
		UNSAID("总公司", "公司");

		private final List<String> spellings;

		Form(String... spellings) {
			this.spellings = List.of(spellings);
		}

		static Form ending(String name) {
			for (Form form : values()) {
				if (form.spellings.stream().anyMatch((spelling) -> name.endsWith(spelling))) {
					return form;
				}
			}
			return UNSAID;
		}

		static Form of(String text) {
			Form form = ending(text);
			return form.spellings.contains(text) ? form : UNSAID;
		}

		/** False if both say their form and it is not the same. */
		boolean mayBe(Form other) {
			return this == other || this == UNSAID || other == UNSAID;
		}

		String strippedFrom(String name) {
			for (String spelling : this.spellings) {
				if (name.endsWith(spelling)) {
					return name.substring(0, name.length() - spelling.length());
				}
			}
			return name;
		}

		@Override
		public String toString() {
			return this.spellings.getLast().equals("公司") ? "—"
					: this.spellings.stream().limit(1).collect(Collectors.joining());
		}

	}

}
