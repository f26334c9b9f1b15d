package io.cailian.uikit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Asks for the name under which a list is kept as it is now, and whether it is to open
 * that way.
 */
class ListViewDialog extends FormDialog {

	private static final String KEY = "uikit.ListViewDialog.";

	private final TextField name = Texts.label(new TextField(), KEY + "name");

	private final Checkbox preferred = Texts.label(new Checkbox(), KEY + "preferred");

	ListViewDialog(BiConsumer<String, Boolean> keep) {
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, KEY + "title")));
		this.name.setMaxLength(ListView.MAX_NAME);
		this.name.setRequiredIndicatorVisible(true);
		this.name.setManualValidation(true);
		this.name.setWidthFull();
		Texts.helper(this.name, KEY + "hint");
		add(new Div(this.name, this.preferred));
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addClickListener((event) -> dismiss());
		Button save = Texts.text(new Button(), KEY + "keep");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> keep(keep));
		save.addClickShortcut(Key.ENTER).listenOn(this.name).resetFocusOnActiveElement();
		getFooter().add(cancel, save);
		this.name.focus();
	}

	private void keep(BiConsumer<String, Boolean> keep) {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		FieldProblems.required(this.name, problems);
		if (problems.isEmpty()) {
			keep.accept(this.name.getValue().strip(), this.preferred.getValue());
			close();
		}
	}

}
