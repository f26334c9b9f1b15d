package io.cailian.calendar.ui;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.calendar.CalendarAdministration;
import io.cailian.calendar.CalendarDetails;
import io.cailian.calendar.CalendarId;
import io.cailian.calendar.WorkTime;
import io.cailian.calendar.WorkingWeek;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.timepicker.TimePicker;

/**
 * Where the administrator opens the calendar of a country or changes when people there
 * usually work.
 */
class WeekDialog extends FormDialog {

	private static final String KEY = "calendar.WeekDialog.";

	private static final WorkingWeek USUAL = new WorkingWeek(Optional.empty(),
			Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(new WorkTime(LocalTime.of(9, 0), LocalTime.of(12, 0)),
					new WorkTime(LocalTime.of(13, 0), LocalTime.of(18, 0))));

	private final CalendarAdministration administration;

	private final Optional<CalendarDetails> present;

	private final CalendarId id;

	private final Runnable onSaved;

	private final ErrorSummary errors = new ErrorSummary();

	private final CountryBox country = Texts.label(new CountryBox(""), KEY + "country");

	private final CheckboxGroup<DayOfWeek> daysOff = Texts.label(new CheckboxGroup<>(), KEY + "daysOff");

	private final ComboBox<String> zone = Texts.label(new ComboBox<>(), KEY + "zone");

	private final Div rows = new Div();

	private final Button add = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "addHours");

	private final List<Row> hours = new ArrayList<>();

	WeekDialog(CalendarAdministration administration, CalendarWords words, Optional<CalendarDetails> present,
			Runnable onSaved) {
		this.administration = administration;
		this.present = present;
		this.onSaved = onSaved;
		this.id = present.map(CalendarDetails::id).orElseGet(CalendarId::next);
		this.country.clear();
		this.country.setRequiredIndicatorVisible(true);
		this.country.setVisible(present.isEmpty());
		this.daysOff.setItems(Arrays.asList(DayOfWeek.values()));
		Texts.follow(this.daysOff, (locale) -> this.daysOff.setItemLabelGenerator((day) -> words.weekday(day, locale)));
		this.zone
			.setItems(ZoneId.getAvailableZoneIds().stream().filter((name) -> name.contains("/")).sorted().toList());
		this.zone.setClearButtonVisible(true);
		Texts.helper(this.zone, KEY + "zoneHint");
		this.rows.addClassName("hours-rows");
		this.add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		this.add.addClickListener((event) -> new Row().from.focus());
		fill(present.map(CalendarDetails::week).orElse(USUAL));
		Texts.follow(this,
				(locale) -> setHeaderTitle(present.map(
						(calendar) -> getTranslation(locale, KEY + "change", words.country(calendar.country(), locale)))
					.orElseGet(() -> getTranslation(locale, KEY + "open"))));
		setWidth("min(38rem, 94vw)");
		this.country.setWidthFull();
		this.zone.setWidthFull();
		add(this.errors, this.country, this.daysOff, this.rows, this.add, this.zone);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button save = Texts.text(new Button(), KEY + "save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> save());
		getFooter().add(cancel, save);
		if (present.isEmpty()) {
			this.country.focus();
		}
	}

	private void fill(WorkingWeek week) {
		this.daysOff.setValue(week.daysOff());
		week.workTimes().forEach((time) -> {
			Row row = new Row();
			row.from.setValue(time.from());
			row.until.setValue(time.until());
		});
		week.zone().map(ZoneId::getId).ifPresent(this.zone::setValue);
	}

	private void save() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		if (this.present.isEmpty()) {
			FieldProblems.required(this.country, problems);
		}
		this.daysOff.setInvalid(false);
		List<WorkTime> times = new ArrayList<>();
		for (int position = 0; position < this.hours.size(); position++) {
			int before = problems.size();
			this.hours.get(position).read(problems).ifPresent(times::add);
			FieldProblems.ofLine(this, position + 1, problems, before);
		}
		if (problems.isEmpty()) {
			try {
				store(new WorkingWeek(Optional.ofNullable(this.zone.getValue()).map(ZoneId::of),
						this.daysOff.getValue(), times));
				close();
				this.onSaved.run();
			}
			catch (RuleViolation violation) {
				tell(violation, problems);
			}
		}
		this.errors.show(problems);
	}

	private void store(WorkingWeek week) {
		this.present.ifPresentOrElse((calendar) -> this.administration.work(calendar.id(), week, calendar.version()),
				() -> this.administration.open(this.id, this.country.getValue(), week));
	}

	private void tell(RuleViolation violation, List<ErrorSummary.Problem> problems) {
		switch (violation.messageKey()) {
			case "calendar.BusinessCalendar.exists", "calendar.BusinessCalendar.country" ->
				FieldProblems.add(this.country, violation, problems);
			case "calendar.WorkingWeek.overlap" -> FieldProblems.add(this.hours.getLast().from, violation, problems);
			default -> FieldProblems.add(this.daysOff, violation, problems);
		}
	}

	private final class Row extends Div {

		private static final Duration STEP = Duration.ofMinutes(30);

		private final TimePicker from = Texts.label(new TimePicker(), KEY + "from");

		private final TimePicker until = Texts.label(new TimePicker(), KEY + "until");

		Row() {
			List.of(this.from, this.until).forEach((field) -> {
				field.setStep(STEP);
				field.setManualValidation(true);
				field.setRequiredIndicatorVisible(true);
			});
			Button remove = Texts.ariaLabel(new Button(VaadinIcon.CLOSE_SMALL.create()), KEY + "removeHours");
			remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
			remove.addClickListener((event) -> {
				WeekDialog.this.hours.remove(this);
				removeFromParent();
				WeekDialog.this.add.focus();
			});
			addClassName("hours-row");
			add(this.from, this.until, remove);
			WeekDialog.this.hours.add(this);
			WeekDialog.this.rows.add(this);
		}

		Optional<WorkTime> read(List<ErrorSummary.Problem> problems) {
			int before = problems.size();
			FieldProblems.required(this.from, problems);
			FieldProblems.required(this.until, problems);
			if (problems.size() > before) {
				return Optional.empty();
			}
			try {
				return Optional.of(new WorkTime(this.from.getValue(), this.until.getValue()));
			}
			catch (RuleViolation violation) {
				FieldProblems.add(this.until, violation, problems);
				return Optional.empty();
			}
		}

	}

}
