package io.cailian.approval.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.cailian.approval.Finding;
import io.cailian.approval.RowJudgement;
import io.cailian.approval.TrialResult;
import io.cailian.kernel.Money;
import io.cailian.uikit.FactList;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.workflow.ChainStep;
import io.cailian.workflow.DocumentTypes;
import io.cailian.workflow.Seat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * What rules would do with a document: by what it was judged, who would be asked, what
 * would be said, and of every row why it fired or did not.
 */
class TrialSheet extends Composite<Div> {

	private static final String KEY = "approval.TrialSheet.";

	/** So many names stand for a role at most. */
	private static final int MOST_NAMES = 8;

	private final TrialResult result;

	private final RuleWords words;

	private final DocumentTypes types;

	TrialSheet(TrialResult result, RuleWords words, DocumentTypes types) {
		this.result = result;
		this.words = words;
		this.types = types;
		getContent().addClassName("trial-sheet");
		Texts.follow(this, this::render);
	}

	private void render(Locale locale) {
		getContent().removeAll();
		getContent().add(facts(locale));
		this.result.problem()
			.ifPresent((problem) -> getContent().add(note("rule-fault", this.words.say(locale, KEY + "problem")
					+ this.words.say(locale, problem.messageKey(), problem.args().toArray()))));
		texts("submissionBlockers", this.result.judgement().submissionBlockers());
		texts("approvalBlockers", this.result.judgement().approvalBlockers());
		texts("warnings", this.result.judgement().warnings());
		getContent().add(Texts.text(new H3(), KEY + "chain"));
		if (!this.result.chain().isEmpty()) {
			getContent().add(chain(locale));
		}
		else if (this.result.problem().isEmpty()) {
			getContent().add(new Paragraph(this.words.standing(locale)));
		}
		else {
			getContent().add(Texts.text(new Paragraph(), KEY + "noChain"));
		}
		getContent().add(Texts.text(new H3(), KEY + "rows"), rows(locale));
	}

	private Component facts(Locale locale) {
		FactList facts = new FactList()
			.fact(KEY + "requestedBy",
					this.result.requestedBy()
						.map((account) -> this.words.people().nameOf(account, locale))
						.orElseGet(() -> this.words.say(locale, "approval.RuleWords.unknown")))
			.fact(KEY + "ownAmount",
					this.result.ownAmount()
						.map(Money::amount)
						.map((amount) -> this.words.money(amount, locale))
						.orElseGet(() -> this.words.say(locale, "approval.RuleWords.unknown")));
		if (this.result.split().isSplit()) {
			facts.fact(KEY + "split",
					this.words.say(locale, KEY + "splitText", this.words.money(this.result.split().amount(), locale),
							this.words.joined(this.result.split()
								.documents()
								.stream()
								.map((document) -> this.types.summary(document, locale).number())
								.toList(), locale)));
			facts.fact(KEY + "judgedAmount",
					this.result.judgedAmount().map((amount) -> this.words.money(amount, locale)).orElse(""));
		}
		return facts;
	}

	private void texts(String word, List<String> texts) {
		if (!texts.isEmpty()) {
			UnorderedList list = new UnorderedList();
			texts.forEach((text) -> list.add(new ListItem(text)));
			Div note = new Div(Texts.text(new Span(), KEY + word), list);
			note.addClassNames("trial-note", "trial-" + word);
			getContent().add(note);
		}
	}

	private Component chain(Locale locale) {
		Map<Integer, List<ChainStep>> stages = this.result.chain()
			.stream()
			.collect(Collectors.groupingBy(ChainStep::stage, TreeMap::new, Collectors.toList()));
		OrderedList list = new OrderedList();
		list.addClassName("trial-chain");
		stages.forEach((stage, steps) -> {
			ListItem item = new ListItem(new Span(this.words.say(locale, KEY + "stage", stage)));
			steps.forEach((step) -> item.add(step(step, locale)));
			list.add(item);
		});
		return list;
	}

	private Component step(ChainStep step, Locale locale) {
		Span name = new Span(step.name().in(locale));
		name.addClassName("rule-name");
		Div shown = new Div(name, new Paragraph(seats(step, locale)));
		if (step.withinLimit()) {
			shown.add(note("trial-origin", this.words.say(locale, "approval.RuleWords.withinLimit")));
		}
		shown.add(note("trial-origin", this.words.say(locale, KEY + "origin", step.origin())));
		shown.addClassName("trial-step");
		return shown;
	}

	private String seats(ChainStep step, Locale locale) {
		String people = step.seats()
			.stream()
			.map((seat) -> seat(seat, locale))
			.collect(Collectors.joining(this.words.say(locale, "approval.step.comma")));
		return (step.seats().size() == 1) ? people
				: this.words.say(locale, KEY + "needed", people, step.needed(), step.seats().size());
	}

	private String seat(Seat seat, Locale locale) {
		Optional<String> role = seat.role();
		return role.map((code) -> ofRole(code, locale))
			.orElseGet(() -> seat.people()
				.stream()
				.map((account) -> this.words.people().nameOf(account, locale))
				.sorted()
				.collect(Collectors.joining(this.words.say(locale, KEY + "or"))));
	}

	private String ofRole(String role, Locale locale) {
		List<String> names = this.words.holders(role, locale);
		String any = this.words.say(locale, KEY + "anyOfRole", this.words.role(role, locale));
		if (names.isEmpty()) {
			return this.words.say(locale, KEY + "nobodyOfRole", any);
		}
		List<String> shown = names.stream().limit(MOST_NAMES).toList();
		return this.words.say(locale, KEY + ((shown.size() < names.size()) ? "andMore" : "named"), any,
				this.words.joined(shown, locale), names.size());
	}

	private Component rows(Locale locale) {
		OrderedList list = new OrderedList();
		list.addClassName("trial-rows");
		this.result.judgement().rows().forEach((row) -> list.add(row(row, locale)));
		return list;
	}

	private ListItem row(RowJudgement row, Locale locale) {
		Span name = new Span(row.row().name());
		name.addClassName("rule-name");
		Div head = new Div(name,
				new StatusBadge(row.fired() ? Tone.SUCCESS : Tone.NEUTRAL, KEY + (row.fired() ? "fired" : "notFired")));
		head.addClassName("rule-head");
		ListItem item = new ListItem(head);
		if (row.findings().isEmpty()) {
			item.add(note("trial-origin", this.words.say(locale, "approval.RuleWords.always")));
		}
		UnorderedList findings = new UnorderedList();
		row.findings().forEach((finding) -> findings.add(finding(finding, locale)));
		item.add(findings);
		return item;
	}

	private ListItem finding(Finding finding, Locale locale) {
		ListItem item = new ListItem(this.words.say(locale, KEY + "finding." + finding.verdict(),
				this.words.condition(finding.condition(), locale), this.words.found(finding, locale)));
		item.addClassName("trial-" + finding.verdict().name().toLowerCase(Locale.ROOT));
		return item;
	}

	private static Paragraph note(String className, String text) {
		Paragraph note = new Paragraph(text);
		note.addClassName(className);
		return note;
	}

}
