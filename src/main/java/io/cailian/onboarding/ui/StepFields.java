package io.cailian.onboarding.ui;

import io.cailian.supplier.SupplierField;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Makes the text fields of a step: named, checked by the rule of their kind, and kept
 * with the draft while one types.
 */
class StepFields {

	/** Long enough to finish an address before it is called wrong. */
	private static final int PAUSE_MILLIS = 900;

	private final DraftFields draft;

	private final CheckedFields checks;

	StepFields(DraftFields draft, CheckedFields checks) {
		this.draft = draft;
		this.checks = checks;
	}

	TextField required(String name, SupplierField rule, String autocomplete) {
		TextField field = field(name, rule);
		field.setRequiredIndicatorVisible(true);
		field.getElement().setAttribute("autocomplete", autocomplete);
		return this.checks.add(field, rule::required);
	}

	TextField optional(String name, SupplierField rule) {
		return this.checks.add(field(name, rule), rule::optional);
	}

	private TextField field(String name, SupplierField rule) {
		TextField field = Texts.label(new TextField(), rule.labelKey());
		field.setValueChangeMode(ValueChangeMode.LAZY);
		field.setValueChangeTimeout(PAUSE_MILLIS);
		return this.draft.keep(name, field);
	}

}
