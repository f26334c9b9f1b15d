package io.cailian.approval.ui;

import java.util.Locale;

import io.cailian.approval.RuleSet;
import io.cailian.approval.RuleVersionDetails;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Tells that somebody else saved the draft meanwhile, shows how it differs from what was
 * written here, and lets choose; until then both are kept.
 */
class ConflictDialog extends Dialog {

	private static final String KEY = "approval.ConflictDialog.";

	private final RuleWords words;

	ConflictDialog(RuleWords words, RuleVersionDetails theirs, RuleSet mine, Runnable takeTheirs, Runnable saveMine) {
		this.words = words;
		setWidth("min(44rem, 94vw)");
		Paragraph text = new Paragraph();
		UnorderedList differences = new UnorderedList();
		Texts.follow(this, (locale) -> {
			setHeaderTitle(getTranslation(locale, KEY + "title"));
			text.setText(words.say(locale, KEY + "text", words.people().nameOf(theirs.line().changed().by(), locale),
					words.formats().shortInstant(theirs.line().changed().at(), locale)));
			differences.removeAll();
			list(RuleComparison.of(theirs.rules(), mine), mine, differences, locale);
		});
		add(text, differences);
		Button later = Texts.text(new Button(), KEY + "later");
		later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		later.addClickListener((event) -> close());
		getFooter().add(later, choosing("theirs", takeTheirs), choosing("mine", saveMine));
	}

	private void list(RuleComparison comparison, RuleSet mine, UnorderedList differences, Locale locale) {
		comparison.changes()
			.keySet()
			.stream()
			.sorted()
			.forEach((place) -> differences.add(new ListItem(this.words.say(locale, KEY + "onlyMine",
					mine.rows().get(place).name(), this.words.sentence(mine.rows().get(place), locale)))));
		comparison.changes()
			.values()
			.stream()
			.flatMap((change) -> change.before().stream())
			.forEach((row) -> differences.add(new ListItem(
					this.words.say(locale, KEY + "onlyTheirs", row.name(), this.words.sentence(row, locale)))));
		comparison.removed()
			.forEach((row) -> differences.add(new ListItem(
					this.words.say(locale, KEY + "onlyTheirs", row.name(), this.words.sentence(row, locale)))));
	}

	private Button choosing(String word, Runnable action) {
		Button button = Texts.text(new Button(), KEY + word);
		button.addClickListener((event) -> {
			close();
			action.run();
		});
		return button;
	}

}
