package io.cailian.onboarding.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

import io.cailian.supplier.SupplierField;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.Texts;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Makes the text fields of a step: named, checked by the rule of their kind, and kept
 * with the draft while one types.
 */
class StepFields {

	/** Long enough to finish an address before it is called wrong. */
	private static final int PAUSE_MILLIS = 600;

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

	/** A day one may leave out; an error of the rule stands at it. */
	DatePicker date(String name, String labelKey, Consumer<@Nullable LocalDate> rule) {
		DatePicker field = Texts.label(ComponentTexts.on(new DatePicker()), labelKey);
		this.draft.bind(name, () -> Objects.toString(field.getValue(), ""), (value) -> field.setValue(day(value)));
		field.addValueChangeListener((event) -> this.draft.tell());
		return this.checks.add(field, rule::accept);
	}

	private static @Nullable LocalDate day(String value) {
		try {
			return value.isEmpty() ? null : LocalDate.parse(value);
		}
		catch (DateTimeException noDay) {
			return null;
		}
	}

	private TextField field(String name, SupplierField rule) {
		TextField field = Texts.label(new TextField(), rule.labelKey());
		field.setValueChangeMode(ValueChangeMode.LAZY);
		field.setValueChangeTimeout(PAUSE_MILLIS);
		return this.draft.keep(name, field);
	}

}
