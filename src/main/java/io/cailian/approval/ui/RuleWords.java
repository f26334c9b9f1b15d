package io.cailian.approval.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.approval.Asked;
import io.cailian.approval.Condition;
import io.cailian.approval.Finding;
import io.cailian.approval.RowOutcome;
import io.cailian.approval.RuleRow;
import io.cailian.approval.RuleStep;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.organisation.PostCode;
import io.cailian.organisation.PostLine;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.DocumentAttribute;

/**
 * Says rows of the rules of one type as sentences, and offers what they can be made of.
 */
final class RuleWords {

	private static final String KEY = "approval.RuleWords.";

	private final String type;

	private final List<DocumentAttribute> attributes;

	private final List<PostLine> posts;

	private final People people;

	private final Formats formats;

	private final String currency;

	private final ModuleTranslations texts;

	private final Map<String, List<DocumentAttribute.Option>> options = new HashMap<>();

	private final List<Person> staff = new ArrayList<>();

	RuleWords(String type, List<DocumentAttribute> attributes, List<PostLine> posts, People people, Formats formats,
			String currency, ModuleTranslations texts) {
		this.type = type;
		this.attributes = Stream
			.concat(Stream.of(DocumentAttribute.number(Condition.AMOUNT, KEY + "amount")), attributes.stream())
			.toList();
		this.posts = posts;
		this.people = people;
		this.formats = formats;
		this.currency = currency;
		this.texts = texts;
	}

	String type() {
		return this.type;
	}

	String currency() {
		return this.currency;
	}

	People people() {
		return this.people;
	}

	Formats formats() {
		return this.formats;
	}

	/** What can be asked about such documents, their amount first. */
	List<DocumentAttribute> attributes() {
		return this.attributes;
	}

	List<PostLine> posts() {
		return this.posts;
	}

	/** Everybody who works for the company; read once. */
	List<Person> staff() {
		if (this.staff.isEmpty()) {
			this.staff.addAll(this.people.staff());
		}
		return this.staff;
	}

	/** Those who hold a role, as far as the portal knows them. */
	List<String> holders(String role, Locale locale) {
		return this.people.withRole(role).stream().map((person) -> person.name(locale)).distinct().sorted().toList();
	}

	/** What a choice can be; read once. */
	List<DocumentAttribute.Option> options(String attribute) {
		return this.options.computeIfAbsent(attribute,
				(code) -> attribute(code).map((found) -> found.options().get()).orElse(List.of()));
	}

	/** A value as it is named, or the bare code of one there is no more. */
	DocumentAttribute.Option option(String attribute, String code) {
		return options(attribute).stream()
			.filter((option) -> option.code().equals(code))
			.findFirst()
			.orElseGet(() -> new DocumentAttribute.Option(code, code, code));
	}

	PostLine post(PostCode code) {
		return this.posts.stream()
			.filter((post) -> post.code().equals(code))
			.findFirst()
			.orElseGet(() -> new PostLine(code, code.value(), code.value()));
	}

	Person person(UserId account) {
		return this.people.find(account)
			.orElseGet(() -> new Person(account, account.value(), account.value(), account.value()));
	}

	String name(String attribute, Locale locale) {
		return attribute(attribute).map((found) -> say(locale, found.labelKey())).orElse(attribute);
	}

	String role(String role, Locale locale) {
		return say(locale, "workflow.role." + role);
	}

	String documentType(Locale locale) {
		return documentType(this.texts, this.type, locale);
	}

	/** Whose decision it is while no rules are in force. */
	String standing(Locale locale) {
		return standing(this.texts, this.type, locale);
	}

	static String standing(ModuleTranslations texts, String type, Locale locale) {
		return texts.find(KEY + "standing." + type, locale)
			.orElseGet(() -> texts.getTranslation(KEY + "standing", locale));
	}

	static String documentType(ModuleTranslations texts, String type, Locale locale) {
		return texts.find("workflow.subject." + type, locale).orElse(type);
	}

	/** The whole row as one sentence. */
	String sentence(RuleRow row, Locale locale) {
		return say(locale, KEY + "sentence", conditions(row, locale), outcomes(row, locale));
	}

	String conditions(RuleRow row, Locale locale) {
		return row.conditions()
			.stream()
			.map((condition) -> condition(condition, locale))
			.reduce((one, other) -> say(locale, KEY + "and", one, other))
			.map((all) -> say(locale, KEY + "if", all))
			.orElseGet(() -> say(locale, KEY + "always"));
	}

	String outcomes(RuleRow row, Locale locale) {
		return row.outcomes()
			.stream()
			.map((outcome) -> outcome(outcome, locale))
			.reduce((one, other) -> say(locale, KEY + "also", one, other))
			.orElse("");
	}

	String condition(Condition condition, Locale locale) {
		String name = name(condition.attribute(), locale);
		return switch (condition) {
			case Condition.Range range -> range(range, name, locale);
			case Condition.Choice choice -> say(locale, KEY + (choice.among() ? "among" : "noneOf"), name, joined(
					choice.values().stream().map((code) -> option(choice.attribute(), code).name(locale)).toList(),
					locale));
			case Condition.Flag flag -> say(locale, KEY + "flag", name, yesOrNo(flag.wanted(), locale));
		};
	}

	private String range(Condition.Range range, String name, Locale locale) {
		UnaryOperator<String> number = (value) -> number(range.attribute(), new BigDecimal(value), locale);
		Optional<String> from = range.from().map(BigDecimal::toPlainString).map(number);
		Optional<String> below = range.below().map(BigDecimal::toPlainString).map(number);
		if (from.isPresent() && below.isPresent()) {
			return say(locale, KEY + "between", name, from.get(), below.get());
		}
		return from.map((least) -> say(locale, KEY + "from", name, least))
			.orElseGet(() -> say(locale, KEY + "below", name, below.orElse("")));
	}

	String outcome(RowOutcome outcome, Locale locale) {
		return switch (outcome) {
			case RowOutcome.Approvers approvers -> step(approvers.step(), locale);
			case RowOutcome.Warning warning -> say(locale, KEY + "warning", warning.text());
			case RowOutcome.SubmissionBlocker blocker -> say(locale, KEY + "submissionBlocker", blocker.text());
			case RowOutcome.ApprovalBlocker blocker -> say(locale, KEY + "approvalBlocker", blocker.text());
		};
	}

	private String step(RuleStep step, Locale locale) {
		List<String> details = new ArrayList<>();
		details.add(say(locale, KEY + "place", say(locale, "approval.Phase." + step.phase()), step.order()));
		if (step.withinLimit()) {
			details.add(say(locale, KEY + "withinLimit"));
		}
		details.add(say(locale, KEY + "due", step.dueDays()));
		return say(locale, KEY + "step", asked(step.asked(), locale), joined(details, locale));
	}

	private String asked(Asked asked, Locale locale) {
		return switch (asked) {
			case Asked.OfRole role -> say(locale, KEY + "role", role(role.role(), locale));
			case Asked.OfPost post -> say(locale, KEY + "post", post(post.post()).name(locale));
			case Asked.Committee committee -> (committee.needed() == Asked.Committee.ALL)
					? say(locale, KEY + "committeeAll", post(committee.post()).name(locale))
					: say(locale, KEY + "committee", post(committee.post()).name(locale), committee.needed());
			case Asked.Managers managers -> say(locale, KEY + "managers", managers.levels());
			case Asked.ManagersToLimit toLimit -> say(locale, KEY + "toLimit");
			case Asked.ManagerOf of -> say(locale, KEY + "managerOf", post(of.post()).name(locale));
			case Asked.OnePerson person -> say(locale, KEY + "person", this.people.nameOf(person.account(), locale));
		};
	}

	/** What a document says about a condition, in words. */
	String found(Finding finding, Locale locale) {
		if (finding.verdict() == Finding.Verdict.UNKNOWN) {
			return say(locale, KEY + "unknown");
		}
		if (finding.found().isEmpty()) {
			return say(locale, KEY + "nothing");
		}
		String attribute = finding.condition().attribute();
		return joined(finding.found().stream().map((value) -> switch (finding.condition()) {
			case Condition.Range range -> number(attribute, new BigDecimal(value), locale);
			case Condition.Choice choice -> option(attribute, value).name(locale);
			case Condition.Flag flag -> yesOrNo(Boolean.parseBoolean(value), locale);
		}).toList(), locale);
	}

	String money(BigDecimal amount, Locale locale) {
		return this.formats.money(Money.of(amount.toPlainString(), this.currency), locale);
	}

	String joined(List<String> names, Locale locale) {
		return names.stream().collect(Collectors.joining(say(locale, "approval.step.comma")));
	}

	String say(Locale locale, String key, Object... args) {
		return this.texts.getTranslation(key, locale, args);
	}

	private String number(String attribute, BigDecimal value, Locale locale) {
		return attribute.equals(Condition.AMOUNT) ? money(value, locale) : this.formats.number(value, locale);
	}

	private String yesOrNo(boolean value, Locale locale) {
		return say(locale, KEY + (value ? "yes" : "no"));
	}

	private Optional<DocumentAttribute> attribute(String code) {
		return this.attributes.stream().filter((attribute) -> attribute.code().equals(code)).findFirst();
	}

}
