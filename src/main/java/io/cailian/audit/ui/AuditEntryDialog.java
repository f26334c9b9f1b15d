package io.cailian.audit.ui;

import java.util.Locale;

import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;

/**
 * One entry of the trail in full, with the code it is recorded under.
 */
class AuditEntryDialog extends Dialog {

	private static final String KEY = "audit.AuditView.";

	AuditEntryDialog(RecordedEntry recorded, String actor, FactWords words, Formats formats, Locale locale) {
		String action = recorded.entry().action();
		setHeaderTitle(words.action(action, locale));
		setWidth("40rem");
		FactList facts = new FactList();
		facts.fact(KEY + "seq", Long.toString(recorded.entry().seq()))
			.fact(KEY + "at", formats.instant(recorded.entry().at(), locale))
			.fact(KEY + "actor", actor)
			.fact(KEY + "code", action);
		if (recorded.path().isEmpty()) {
			facts.fact(KEY + "subject", recorded.subject(words, locale));
		}
		else {
			facts.fact(KEY + "subject", new Anchor(recorded.path(), recorded.subject(words, locale)));
		}
		if (recorded.hasDocument()) {
			facts.fact(KEY + "subjectId", recorded.entry().subjectId().toString());
		}
		words.facts(recorded.entry(), locale).forEach(facts::translatedFact);
		add(facts);
		Button close = Texts.text(new Button(), KEY + "close");
		close.addClickListener((event) -> close());
		getFooter().add(close);
	}

}
