package io.cailian.approval.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.cailian.approval.RuleStatus;
import io.cailian.approval.RuleVersionLine;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * All versions of the rules of a type, the newest first: who did what with them, and
 * when.
 */
class RuleHistory extends Composite<Section> {

	private static final String KEY = "approval.RuleHistory.";

	private final RuleWords words;

	private final List<RuleVersionLine> versions;

	private final UnorderedList list = new UnorderedList();

	RuleHistory(RuleWords words, List<RuleVersionLine> versions) {
		this.words = words;
		this.versions = versions;
		this.list.addClassName("rule-history");
		getContent().addClassName("card");
		getContent().add(Texts.text(new H2(), KEY + "title"), this.list);
		Texts.follow(this, this::render);
	}

	private void render(Locale locale) {
		this.list.removeAll();
		this.versions.forEach((version) -> this.list.add(item(version, locale)));
	}

	private ListItem item(RuleVersionLine version, Locale locale) {
		Div head = new Div(
				new Anchor("approval-rules/" + version.documentType() + "/" + version.number(),
						this.words.say(locale, KEY + "version", version.number())),
				new StatusBadge(RuleTones.of(version.status()), RuleTones.key(version.status())));
		head.addClassName("rule-head");
		List<String> deeds = new ArrayList<>();
		version.effectiveFrom()
			.ifPresent(
					(day) -> deeds.add(this.words.say(locale, KEY + "from", this.words.formats().date(day, locale))));
		deeds.add(done("created", version.created(), locale));
		if (!version.changed().equals(version.created())) {
			deeds.add(done((version.status() == RuleStatus.DISCARDED) ? "discarded" : "changed", version.changed(),
					locale));
		}
		version.proposed().ifPresent((done) -> deeds.add(done("proposed", done, locale)));
		version.decided()
			.ifPresent((done) -> deeds
				.add(done((version.status() == RuleStatus.APPROVED) ? "approved" : "decided", done, locale)));
		Paragraph line = new Paragraph(deeds.stream()
			.reduce((one, other) -> this.words.say(locale, "approval.RuleWords.also", one, other))
			.orElse(""));
		ListItem item = new ListItem(head, line);
		if (!version.refusal().isEmpty()) {
			item.add(new Paragraph(this.words.say(locale, KEY + "refusal", version.refusal())));
		}
		return item;
	}

	private String done(String word, RuleVersionLine.Done done, Locale locale) {
		return this.words.say(locale, KEY + word, this.words.people().nameOf(done.by(), locale),
				this.words.formats().shortInstant(done.at(), locale));
	}

}
