package io.cailian.classification.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryDraft;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryNames;
import io.cailian.classification.CategoryPicker;
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
 * Where the administrator adds a category, or renames one and puts it elsewhere.
 */
class CategoryDialog extends FormDialog {

	private static final String KEY = "classification.CategoriesView.";

	private final CategoryAdministration administration;

	private final Optional<CategoryDetails> present;

	private final CategoryId id;

	private final Runnable onSaved;

	private final ErrorSummary errors = new ErrorSummary();

	private final CategoryPicker parent;

	private final TextField scheme = field(KEY + "scheme", CategoryDraft.MAX_CODE);

	private final TextField code = field(KEY + "code", CategoryDraft.MAX_CODE);

	private final TextField version = field(KEY + "version", CategoryDraft.MAX_CODE);

	private final TextField nameZh = field(KEY + "nameZh", CategoryNames.MAX_LENGTH);

	private final TextField nameEn = field(KEY + "nameEn", CategoryNames.MAX_LENGTH);

	CategoryDialog(Categories categories, CategoryAdministration administration, Optional<CategoryDetails> present,
			Runnable onSaved) {
		this.administration = administration;
		this.present = present;
		this.onSaved = onSaved;
		this.id = present.map(CategoryDetails::id).orElseGet(CategoryId::next);
		this.parent = Texts.label(new CategoryPicker(categories), KEY + "parent");
		Texts.helper(this.parent, KEY + "parentHint");
		this.parent.addValueChangeListener((event) -> event.getSource()
			.getOptionalValue()
			.filter((chosen) -> this.scheme.isEmpty())
			.ifPresent((chosen) -> this.scheme.setValue(chosen.scheme())));
		this.scheme.setRequiredIndicatorVisible(true);
		Texts.helper(this.scheme, KEY + "schemeHint");
		this.code.setRequiredIndicatorVisible(true);
		Texts.helper(this.nameEn, KEY + "nameHint");
		present.ifPresent(this::fill);
		FormLayout form = new FormLayout(this.parent, this.scheme, this.code, this.version, this.nameZh, this.nameEn);
		form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28em", 2));
		form.setColspan(this.parent, 2);
		Texts.follow(this,
				(locale) -> setHeaderTitle(getTranslation(locale, KEY + (present.isPresent() ? "edit" : "add"))));
		setWidth("min(40rem, 94vw)");
		add(this.errors, form);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button save = Texts.text(new Button(), KEY + "save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> save());
		getFooter().add(cancel, save);
		(present.isPresent() ? this.nameZh : this.scheme).focus();
	}

	private void fill(CategoryDetails category) {
		this.parent.choose(category.parent());
		this.scheme.setValue(category.scheme());
		this.scheme.setReadOnly(true);
		this.code.setValue(category.code());
		this.code.setReadOnly(true);
		this.version.setValue(category.schemeVersion());
		this.version.setReadOnly(true);
		this.nameZh.setValue(category.names().zh());
		this.nameEn.setValue(category.names().en());
	}

	private void save() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		FieldProblems.required(this.scheme, problems);
		FieldProblems.required(this.code, problems);
		if (this.nameZh.getValue().isBlank() && this.nameEn.getValue().isBlank()) {
			FieldProblems.add(this.nameZh, new RuleViolation("uikit.ComponentTexts.required"), problems);
		}
		if (problems.isEmpty()) {
			try {
				store();
				close();
				this.onSaved.run();
			}
			catch (RuleViolation violation) {
				FieldProblems.add(fieldOf(violation), violation, problems);
			}
		}
		this.errors.show(problems);
	}

	private void store() {
		CategoryNames names = new CategoryNames(this.nameZh.getValue(), this.nameEn.getValue());
		if (this.present.isPresent()) {
			this.administration.change(this.id, names, this.parent.chosen().orElse(null), this.present.get().version());
		}
		else {
			this.administration.add(new CategoryDraft(this.id, this.scheme.getValue(), this.code.getValue(),
					this.version.getValue(), names, this.parent.chosen().orElse(null)));
		}
	}

	private TextField fieldOf(RuleViolation violation) {
		return switch (violation.messageKey()) {
			case "classification.Category.scheme", "classification.Category.otherScheme" -> this.scheme;
			case "classification.Category.name" -> this.nameZh;
			case "classification.Category.schemeVersion" -> this.version;
			default -> this.code;
		};
	}

	private static TextField field(String key, int length) {
		TextField field = Texts.label(new TextField(), key);
		field.setMaxLength(length);
		field.setManualValidation(true);
		return field;
	}

}
