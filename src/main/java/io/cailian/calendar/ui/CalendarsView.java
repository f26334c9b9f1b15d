package io.cailian.calendar.ui;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.cailian.calendar.CalendarAdministration;
import io.cailian.calendar.CalendarDetails;
import io.cailian.calendar.DayKind;
import io.cailian.calendar.SpecialDay;
import io.cailian.identity.BuyerCompany;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FactList;
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The calendar of a country: its working week, a year at a glance, and the days that
 * differ. The administrator keeps it, the auditor reads it.
 */
@Route("calendars")
@RolesAllowed({ Roles.ADMIN, Roles.AUDITOR })
@Menu(title = "calendar.CalendarsView.title", order = 73, icon = "vaadin:calendar")
class CalendarsView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "calendar.CalendarsView.";

	private static final int YEARS_AHEAD = 2;

	private final CalendarAdministration administration;

	private final CalendarWords words;

	private final Formats formats;

	private final String companyCountry;

	private final boolean keeps;

	private final ComboBox<String> country = Texts.label(new ComboBox<>(), KEY + "country");

	private final ComboBox<Integer> year = Texts.label(new ComboBox<>(), KEY + "year");

	private final Paragraph behind = new Paragraph();

	private final FactList week = new FactList();

	private final YearOverview overview = new YearOverview();

	private final ListGrid<SpecialDay> days = new ListGrid<>(KEY + "days");

	private List<CalendarDetails> calendars = List.of();

	private CalendarDetails shown;

	CalendarsView(CalendarAdministration administration, CalendarWords words, Formats formats, BuyerCompany company,
			CurrentUser currentUser) {
		this.administration = administration;
		this.words = words;
		this.formats = formats;
		this.companyCountry = company.country();
		this.keeps = currentUser.has(Roles.ADMIN);
		this.country.setClearButtonVisible(true);
		this.year.setClearButtonVisible(true);
		this.year.setItemLabelGenerator(String::valueOf);
		this.behind.addClassName("notice-line");
		this.behind.getElement().setAttribute("role", "status");
		this.calendars = administration.all();
		this.shown = chosen();
		this.country.setItems((code, typed) -> Pinyin.matches(
				code + " " + words.country(code, Locale.SIMPLIFIED_CHINESE) + " " + words.country(code, Locale.ENGLISH),
				typed), codes().collect(Collectors.toList()));
		Texts.follow(this.country,
				(locale) -> this.country.setItemLabelGenerator((code) -> words.country(code, locale)));
		this.year.setItems(new ArrayList<>(years()));
		columns();
		FilterBar filters = new FilterBar()
			.bind("country", this.country, Function.identity(),
					(text) -> codes().filter((code) -> code.equals(text)).findFirst())
			.bind("year", this.year, String::valueOf, this::yearOf)
			.onChange(this::load);
		Section weekCard = new Section(Texts.text(new H2(), KEY + "week"), this.week);
		weekCard.addClassName("card");
		weekCard.setWidthFull();
		Section yearCard = new Section(Texts.text(new H2(), KEY + "overview"), this.overview, legend());
		yearCard.addClassName("card");
		yearCard.setWidthFull();
		this.days.setAllRowsVisible(true);
		getContent().addClassName("page");
		PageHeader header = new PageHeader(KEY + "title");
		if (this.keeps) {
			header.actions(importLink(), openButton(), markButton());
			weekCard.add(changeWeekButton());
		}
		getContent().add(header, filters, this.behind, weekCard, yearCard, Texts.text(new H2(), KEY + "days"),
				this.days);
		Texts.follow(this, (locale) -> load());
	}

	private void columns() {
		this.days.textColumn(KEY + "date", (day) -> this.formats.date(day.day(), getLocale())).setFlexGrow(0);
		this.days
			.textColumn(KEY + "weekday",
					(day) -> day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()))
			.setFlexGrow(0);
		this.days.statusColumn(KEY + "kind", (day) -> (day.kind() == DayKind.HOLIDAY) ? Tone.INFO : Tone.WARNING,
				(day) -> getTranslation("calendar.DayKind." + day.kind()));
		this.days.textColumn(KEY + "name", (day) -> day.name(getLocale())).setFlexGrow(2);
		this.days.textColumn(KEY + "source", SpecialDay::source).setFlexGrow(2);
		if (this.keeps) {
			this.days.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setFrozenToEnd(true);
		}
		this.days.whenEmpty(new EmptyState(VaadinIcon.CALENDAR, KEY + "empty", KEY + "emptyHint"));
	}

	private Component actions(SpecialDay day) {
		Button edit = quiet(KEY + "edit");
		edit.addClickListener(
				(event) -> new DayDialog(this.administration, this.shown, Optional.of(day), this::load).open());
		Button unmark = quiet(KEY + "unmark");
		unmark.addClickListener(
				(event) -> ConfirmDialogs.askDanger(KEY + "unmarkTitle", KEY + "unmarkText", KEY + "unmark", () -> {
					this.administration.unmark(this.shown.id(), day.day(), this.shown.version());
					load();
				}));
		return new Div(edit, unmark);
	}

	private static Button quiet(String key) {
		Button button = Texts.text(new Button(), key);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		return button;
	}

	private static Component importLink() {
		return Texts.text(new Anchor("data-imports?kind=calendar-days"), KEY + "import");
	}

	private Button openButton() {
		Button open = Texts.text(new Button(), KEY + "open");
		open.addClickListener(
				(event) -> new WeekDialog(this.administration, this.words, Optional.empty(), this::load).open());
		return open;
	}

	private Button markButton() {
		Button mark = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "mark");
		mark.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		mark.addClickListener(
				(event) -> new DayDialog(this.administration, this.shown, Optional.empty(), this::load).open());
		return mark;
	}

	private Button changeWeekButton() {
		Button change = Texts.text(new Button(), KEY + "changeWeek");
		change.addClickListener(
				(event) -> new WeekDialog(this.administration, this.words, Optional.of(this.shown), this::load).open());
		return change;
	}

	private static Div legend() {
		Div legend = new Div(sample("off", KEY + "legendOff"), sample("holiday", "calendar.DayKind.HOLIDAY"),
				sample("make-up", "calendar.DayKind.WORKING"));
		legend.addClassName("year-legend");
		return legend;
	}

	private static Div sample(String kind, String key) {
		Div line = Texts.text(new Div(), key);
		line.addClassNames("sample", kind);
		return line;
	}

	private CalendarDetails chosen() {
		String wanted = Objects.requireNonNullElse(this.country.getValue(), this.companyCountry);
		return find(wanted).or(() -> find(CalendarDetails.OTHERS))
			.orElseThrow(() -> new IllegalStateException("no calendar for all other countries"));
	}

	private Optional<CalendarDetails> find(String code) {
		return this.calendars.stream().filter((calendar) -> calendar.country().equals(code)).findFirst();
	}

	private Optional<Integer> yearOf(String text) {
		return years().stream().filter((each) -> String.valueOf(each).equals(text)).findFirst();
	}

	/** From the first year with special days to what can be planned now. */
	private List<Integer> years() {
		int thisYear = this.administration.today().getYear();
		int first = this.calendars.stream()
			.flatMap((calendar) -> calendar.days().stream())
			.mapToInt((day) -> day.day().getYear())
			.min()
			.orElse(thisYear);
		return IntStream.rangeClosed(Math.min(first, thisYear), thisYear + YEARS_AHEAD).boxed().toList();
	}

	private void load() {
		Locale locale = getLocale();
		this.calendars = this.administration.all();
		offerNew();
		this.shown = chosen();
		LocalDate today = this.administration.today();
		int wanted = Objects.requireNonNullElse(this.year.getValue(), today.getYear());
		this.country.setPlaceholder(this.words.country(this.shown.country(), locale));
		this.year.setPlaceholder(String.valueOf(today.getYear()));
		this.week.clear();
		this.week.fact(KEY + "daysOff", this.words.daysOff(this.shown.week(), locale))
			.fact(KEY + "workTimes", this.words.workTimes(this.shown.week()))
			.fact(KEY + "zone", this.words.zone(this.shown.week()));
		this.overview.show(this.shown, wanted, today, locale);
		this.days.setItems(this.shown.daysOf(wanted));
		List<String> late = this.administration.behind()
			.stream()
			.map((gap) -> getTranslation(KEY + "gap", this.words.country(gap.country(), locale),
					gap.years().stream().map(String::valueOf).collect(Collectors.joining(getTranslation(KEY + "and")))))
			.toList();
		this.behind.setVisible(!late.isEmpty());
		this.behind.setText(late.isEmpty() ? "" : getTranslation(KEY + "behind", String.join(" · ", late)));
	}

	/** Offers what has come up since, with the choice kept. */
	private void offerNew() {
		List<String> offered = this.country.getListDataView().getItems().toList();
		this.country.getListDataView().addItems(codes().filter((code) -> !offered.contains(code)).toList());
		List<Integer> years = this.year.getListDataView().getItems().toList();
		this.year.getListDataView().addItems(years().stream().filter((each) -> !years.contains(each)).toList());
	}

	private Stream<String> codes() {
		return this.calendars.stream().map(CalendarDetails::country);
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

}
