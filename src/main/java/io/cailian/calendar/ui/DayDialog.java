package io.cailian.calendar.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.cailian.calendar.CalendarAdministration;
import io.cailian.calendar.CalendarDetails;
import io.cailian.calendar.DayKind;
import io.cailian.calendar.SpecialDay;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where the administrator says of a day, or of several days in a row, that people do not
 * work or do.
 */
class DayDialog extends FormDialog {

	private static final String KEY = "calendar.DayDialog.";

	private static final int MAX_DAYS = 31;

	private final CalendarAdministration administration;

	private final CalendarDetails calendar;

	private final Runnable onSaved;

	private final ErrorSummary errors = new ErrorSummary();

	private final DatePicker first = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "first");

	private final DatePicker last = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "last");

	private final RadioButtonGroup<DayKind> kind = Texts.label(new RadioButtonGroup<>(), KEY + "kind");

	private final TextField nameZh = field(KEY + "nameZh", SpecialDay.MAX_NAME);

	private final TextField nameEn = field(KEY + "nameEn", SpecialDay.MAX_NAME);

	private final TextField source = field(KEY + "source", SpecialDay.MAX_SOURCE);

	DayDialog(CalendarAdministration administration, CalendarDetails calendar, Optional<SpecialDay> present,
			Runnable onSaved) {
		this.administration = administration;
		this.calendar = calendar;
		this.onSaved = onSaved;
		this.kind.setItems(Arrays.asList(DayKind.values()));
		Texts.follow(this.kind, (locale) -> this.kind
			.setItemLabelGenerator((each) -> getTranslation(locale, "calendar.DayKind." + each)));
		this.kind.setValue(DayKind.HOLIDAY);
		this.first.setManualValidation(true);
		this.last.setManualValidation(true);
		this.first.setRequiredIndicatorVisible(true);
		this.nameZh.setRequiredIndicatorVisible(true);
		this.nameEn.setRequiredIndicatorVisible(true);
		Texts.helper(this.last, KEY + "lastHint");
		Texts.helper(this.source, KEY + "sourceHint");
		present.ifPresent(this::fill);
		FormLayout form = new FormLayout(this.first, this.last, this.kind, this.nameZh, this.nameEn, this.source);
		form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28em", 2));
		form.setColspan(this.kind, 2);
		form.setColspan(this.source, 2);
		Texts.follow(this,
				(locale) -> setHeaderTitle(getTranslation(locale, KEY + (present.isPresent() ? "edit" : "mark"))));
		setWidth("min(38rem, 94vw)");
		add(this.errors, form);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button save = Texts.text(new Button(), KEY + "save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> save());
		getFooter().add(cancel, save);
		(present.isPresent() ? this.nameZh : this.first).focus();
	}

	private void fill(SpecialDay day) {
		this.first.setValue(day.day());
		this.first.setReadOnly(true);
		this.last.setVisible(false);
		this.kind.setValue(day.kind());
		this.nameZh.setValue(day.nameZh());
		this.nameEn.setValue(day.nameEn());
		this.source.setValue(day.source());
	}

	private void save() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		FieldProblems.required(this.first, problems);
		FieldProblems.required(this.nameZh, problems);
		FieldProblems.required(this.nameEn, problems);
		FieldProblems.optional(this.last, problems);
		LocalDate from = this.first.getValue();
		LocalDate until = this.last.getOptionalValue().orElse(from);
		if (from != null && (until.isBefore(from) || from.plusDays(MAX_DAYS - 1).isBefore(until))) {
			FieldProblems.add(this.last, new RuleViolation(KEY + "range", MAX_DAYS), problems);
		}
		if (problems.isEmpty()) {
			try {
				this.administration.mark(this.calendar.id(),
						from.datesUntil(until.plusDays(1))
							.map((day) -> new SpecialDay(day, this.kind.getValue(), this.nameZh.getValue(),
									this.nameEn.getValue(), this.source.getValue()))
							.toList(),
						this.calendar.version());
				close();
				this.onSaved.run();
			}
			catch (RuleViolation violation) {
				FieldProblems.add(this.first, violation, problems);
			}
		}
		this.errors.show(problems);
	}

	private static TextField field(String key, int length) {
		TextField field = Texts.label(new TextField(), key);
		field.setMaxLength(length);
		field.setManualValidation(true);
		return field;
	}

}
