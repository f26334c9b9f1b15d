package io.cailian.approval.ui;

import java.util.List;

import io.cailian.apikit.InvalidInput;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Tells everything that keeps a file from being imported, each with its place in the
 * file.
 */
class ImportFaults extends Dialog {

	private static final String KEY = "approval.ImportFaults.";

	ImportFaults(List<InvalidInput.Fault> faults) {
		setWidth("min(44rem, 94vw)");
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, KEY + "title")));
		UnorderedList list = new UnorderedList();
		list.addClassName("import-faults");
		faults.forEach((fault) -> {
			Span place = new Span(fault.pointer());
			place.addClassName("import-place");
			place.setVisible(!fault.pointer().isEmpty());
			list.add(new ListItem(place, Texts.text(new Span(), fault.messageKey(), fault.args().toArray())));
		});
		Button close = Texts.text(new Button(), KEY + "close");
		close.addClickListener((event) -> close());
		add(Texts.text(new Paragraph(), KEY + "text"), list);
		getFooter().add(close);
	}

}
