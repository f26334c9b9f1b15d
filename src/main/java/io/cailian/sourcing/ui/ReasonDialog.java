package io.cailian.sourcing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Asks for one thing and for the reason of it. It closes only when the action went
 * through.
 */
class ReasonDialog extends FormDialog {

	private static final int MAX_REASON = 1000;

	private final TextArea reason = Texts.label(new TextArea(), "uikit.ConfirmDialogs.reason");

	private final ErrorSummary errors = new ErrorSummary();

	/**
	 * @param check adds what is wrong with the field
	 */
	ReasonDialog(String titleKey, String textKey, String confirmKey, Component field,
			Consumer<List<ErrorSummary.Problem>> check, Consumer<String> action) {
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, titleKey)));
		setWidth("min(34rem, 94vw)");
		field.getElement().getStyle().setWidth("100%");
		this.reason.setRequiredIndicatorVisible(true);
		this.reason.setManualValidation(true);
		this.reason.setMaxLength(MAX_REASON);
		this.reason.setMinRows(3);
		this.reason.setWidthFull();
		add(Texts.text(new Paragraph(), textKey), this.errors, field, this.reason);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button confirm = Texts.text(new Button(), confirmKey);
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		confirm.addClickListener((event) -> confirm(check, action));
		getFooter().add(cancel, confirm);
	}

	private void confirm(Consumer<List<ErrorSummary.Problem>> check, Consumer<String> action) {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		check.accept(problems);
		boolean missing = this.reason.getValue().isBlank();
		this.reason.setInvalid(missing);
		if (missing) {
			FieldProblems.add(this.reason, new RuleViolation("uikit.ConfirmDialogs.reasonMissing"), problems);
		}
		this.errors.show(problems);
		if (problems.isEmpty()) {
			action.accept(this.reason.getValue().strip());
			close();
		}
	}

}
