package io.cailian.identity.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cailian.identity.BusinessUnitAdministration;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnitDraft;
import io.cailian.identity.BusinessUnitId;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where the administrator opens a business unit or gives it other names.
 */
class BusinessUnitDialog extends FormDialog {

	private static final String KEY = "identity.BusinessUnitsView.";

	private final BusinessUnitAdministration administration;

	private final Optional<BusinessUnitDetails> present;

	private final BusinessUnitId id;

	private final Runnable onSaved;

	private final ErrorSummary errors = new ErrorSummary();

	private final TextField group = field(KEY + "group", BusinessUnitDraft.MAX_CODE);

	private final TextField code = field(KEY + "code", BusinessUnitDraft.MAX_CODE);

	private final TextField nameZh = field(KEY + "nameZh", BusinessUnitDraft.MAX_NAME);

	private final TextField nameEn = field(KEY + "nameEn", BusinessUnitDraft.MAX_NAME);

	BusinessUnitDialog(BusinessUnitAdministration administration, Optional<BusinessUnitDetails> present,
			Runnable onSaved) {
		this.administration = administration;
		this.present = present;
		this.onSaved = onSaved;
		this.id = present.map(BusinessUnitDetails::id).orElseGet(BusinessUnitId::next);
		present.ifPresent(this::fill);
		Texts.helper(this.code, KEY + "codeHint");
		FormLayout form = new FormLayout(this.group, this.code, this.nameZh, this.nameEn);
		form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28em", 2));
		Texts.follow(this,
				(locale) -> setHeaderTitle(getTranslation(locale, KEY + (present.isPresent() ? "rename" : "open"))));
		setWidth("min(36rem, 94vw)");
		add(this.errors, form);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button save = Texts.text(new Button(), KEY + "save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> save());
		getFooter().add(cancel, save);
		(present.isPresent() ? this.nameZh : this.group).focus();
	}

	private void fill(BusinessUnitDetails unit) {
		this.group.setValue(unit.groupCode());
		this.group.setReadOnly(true);
		this.code.setValue(unit.code());
		this.code.setReadOnly(true);
		this.nameZh.setValue(unit.nameZh());
		this.nameEn.setValue(unit.nameEn());
	}

	private void save() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		List.of(this.group, this.code, this.nameZh, this.nameEn)
			.forEach((field) -> FieldProblems.required(field, problems));
		if (problems.isEmpty()) {
			try {
				this.present.ifPresentOrElse(
						(unit) -> this.administration.rename(unit.id(), this.nameZh.getValue(), this.nameEn.getValue(),
								unit.version()),
						() -> this.administration.open(new BusinessUnitDraft(this.id, this.group.getValue(),
								this.code.getValue(), this.nameZh.getValue(), this.nameEn.getValue())));
				close();
				this.onSaved.run();
			}
			catch (RuleViolation violation) {
				FieldProblems.add(this.code, violation, problems);
			}
		}
		this.errors.show(problems);
	}

	private static TextField field(String key, int length) {
		TextField field = Texts.label(new TextField(), key);
		field.setMaxLength(length);
		field.setManualValidation(true);
		field.setRequiredIndicatorVisible(true);
		return field;
	}

}
