package io.cailian.questionnaire.ui;

import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;

/**
 * A dialog for one part of a template. What breaks a rule is said in it, and it stays
 * open with everything typed.
 */
abstract class EditDialog extends FormDialog {

	private final FormLayout form = new FormLayout();

	private final Span error = new Span();

	EditDialog(String titleKey) {
		setWidth("min(44rem, 94vw)");
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, titleKey)));
		this.form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30em", 2));
		this.error.addClassName("upload-error");
		this.error.getElement().setAttribute("role", "alert");
		add(this.form, this.error);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button save = Texts.text(new Button(), "questionnaire.EditDialog.save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> trySave());
		save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
		getFooter().add(cancel, save);
	}

	final void field(Component field) {
		this.form.add(field);
	}

	final void wide(Component field) {
		this.form.add(field, 2);
	}

	/** Makes the part out of the fields and hands it on. */
	abstract void save();

	private void trySave() {
		try {
			save();
			close();
		}
		catch (RuleViolation violation) {
			this.error.setText(getTranslation(violation.messageKey(), violation.args().toArray()));
		}
	}

}
