package io.cailian.sourcing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.cailian.identity.People;
import io.cailian.sourcing.RfqDetails;
import io.cailian.sourcing.RfqDraft;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Shows what somebody saved in between next to what was typed here. Nothing typed is lost
 * until the person chooses.
 */
class RfqConflictDialog extends Dialog {

	private static final String KEY = "sourcing.RfqConflictDialog.";

	RfqConflictDialog(RfqDraft mine, RfqDetails theirs, People people, Formats formats, Runnable keepMine,
			Runnable takeTheirs) {
		Locale locale = com.vaadin.flow.component.UI.getCurrent().getLocale();
		Texts.follow(this, (language) -> setHeaderTitle(getTranslation(language, KEY + "title")));
		setWidth("min(56rem, 94vw)");
		ListGrid<Difference> grid = new ListGrid<>(KEY + "title");
		grid.textColumn(KEY + "field", (each) -> getTranslation(each.labelKey()));
		grid.textColumn(KEY + "mine", Difference::mine).setFlexGrow(2);
		grid.textColumn(KEY + "theirs", Difference::theirs).setFlexGrow(2);
		grid.setItems(differences(mine, theirs.draft(), formats, locale));
		grid.setAllRowsVisible(true);
		add(Texts.text(new Paragraph(), KEY + "text", people.nameOf(theirs.editedBy(), locale),
				formats.instant(theirs.editedAt(), locale)), grid);
		Button stay = Texts.text(new Button(), KEY + "stay");
		stay.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		stay.addClickListener((event) -> close());
		Button take = Texts.text(new Button(), KEY + "takeTheirs");
		take.addClickListener((event) -> {
			close();
			takeTheirs.run();
		});
		Button keep = Texts.text(new Button(), KEY + "keepMine");
		keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		keep.addClickListener((event) -> {
			close();
			keepMine.run();
		});
		getFooter().add(stay, take, keep);
	}

	static List<Difference> differences(RfqDraft mine, RfqDraft theirs, Formats formats, Locale locale) {
		List<Difference> all = new ArrayList<>();
		all.add(new Difference("sourcing.RfqForm.rfqTitle", mine.title(), theirs.title()));
		all.add(new Difference("sourcing.RfqForm.terms", mine.terms(), theirs.terms()));
		all.add(new Difference("sourcing.RfqForm.currency", mine.currency(), theirs.currency()));
		all.add(new Difference("sourcing.RfqForm.closesAt", closing(mine, formats, locale),
				closing(theirs, formats, locale)));
		all.add(new Difference("sourcing.RfqForm.minBids", String.valueOf(mine.minBids()),
				String.valueOf(theirs.minBids())));
		all.add(new Difference("sourcing.RfqForm.lines", lines(mine, formats, locale), lines(theirs, formats, locale)));
		all.add(new Difference("sourcing.RfqForm.invited", String.valueOf(mine.invited().size()),
				String.valueOf(theirs.invited().size())));
		return all.stream().filter((each) -> !each.mine().equals(each.theirs())).toList();
	}

	private static String closing(RfqDraft draft, Formats formats, Locale locale) {
		return (draft.closesAt() == null) ? "–" : formats.instant(draft.closesAt(), locale);
	}

	private static String lines(RfqDraft draft, Formats formats, Locale locale) {
		return String.join("; ",
				draft.lines()
					.stream()
					.map((line) -> line.item() + " " + formats.quantity(line.quantity(), locale)
							+ (line.specification().isEmpty() ? "" : " (" + line.specification() + ")"))
					.toList());
	}

	record Difference(String labelKey, String mine, String theirs) {

	}

}
