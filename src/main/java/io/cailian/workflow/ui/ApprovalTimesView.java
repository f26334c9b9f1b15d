package io.cailian.workflow.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.cailian.document.ReportFormat;
import io.cailian.document.ReportLink;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.MenuPart;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.workflow.ApprovalFigures;
import io.cailian.workflow.ApprovalPeriod;
import io.cailian.workflow.ApprovalTimes;
import io.cailian.workflow.ApprovalTimesReport;
import io.cailian.workflow.Inbox;
import io.cailian.workflow.ProcessNames;
import io.cailian.workflow.TimedDecision;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Where those who answer for approvals see how long they take, step by step and person by
 * person.
 */
@Route("approval-times")
@RolesAllowed({ Roles.ADMIN, Roles.PURCHASING_MANAGER, Roles.AUDITOR })
@MenuPart(MenuPart.Part.SUPERVISION)
@Menu(title = "workflow.ApprovalTimesView.title", order = 92, icon = "vaadin:timer")
class ApprovalTimesView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "workflow.ApprovalTimesView.";

	/** Of the decisions behind a figure the slowest. */
	private static final int MOST = 500;

	private final ApprovalTimes times;

	private final ProcessNames names;

	private final Formats formats;

	private final People people;

	private final DatePicker from = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "from");

	private final DatePicker to = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "to");

	private final ListGrid<ApprovalTimes.OfStep> steps = new ListGrid<>(KEY + "bySteps");

	private final ListGrid<ApprovalTimes.OfPerson> persons = new ListGrid<>(KEY + "byPeople");

	private final Select<String> process = Texts.label(new Select<>(), KEY + "process");

	ApprovalTimesView(ApprovalTimes times, ApprovalTimesReport report, Inbox inbox, ProcessNames names, Formats formats,
			People people) {
		this.times = times;
		this.names = names;
		this.formats = formats;
		this.people = people;
		this.steps.textColumn(KEY + "process", (row) -> names.process(row.step().process(), getLocale()));
		this.steps.textColumn(KEY + "step", (row) -> names.step(row.step(), getLocale()));
		figures(this.steps, ApprovalTimes.OfStep::figures);
		this.steps.onOpen((row) -> period().ifPresent((period) -> decisions(names.step(row.step(), getLocale()),
				this.times.count(period, row.step(), null), this.times.decisions(period, row.step(), null, 0, MOST))));
		this.persons.textColumn(KEY + "person", (row) -> people.nameOf(row.account(), getLocale()));
		figures(this.persons, ApprovalTimes.OfPerson::figures);
		this.persons.onOpen((row) -> period().ifPresent((period) -> decisions(people.nameOf(row.account(), getLocale()),
				this.times.count(period, null, row.account()),
				this.times.decisions(period, null, row.account(), 0, MOST))));
		List<String> processes = inbox.kinds();
		this.process.setItems(processes);
		this.process.setEmptySelectionAllowed(true);
		Texts.follow(this.process, this::nameProcesses);
		FilterBar filters = new FilterBar().bind("from", this.from, LocalDate::toString, ApprovalTimesView::day)
			.bind("to", this.to, LocalDate::toString, ApprovalTimesView::day)
			.bind("process", this.process, (name) -> name, (text) -> Optional.of(text).filter(processes::contains))
			.onChange(this::load);
		getContent().addClassName("page");
		PageHeader header = new PageHeader(KEY + "title");
		header.actions(Stream.of(ReportFormat.values())
			.map((format) -> new ReportLink(format, KEY + "export",
					(locale) -> report.render(chosen(), format, locale)))
			.toArray(Component[]::new));
		getContent().add(header, Texts.text(new Paragraph(), KEY + "intro"), filters,
				Texts.text(new H2(), KEY + "bySteps"), this.steps, Texts.text(new H2(), KEY + "byPeople"),
				this.persons);
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

	private void load() {
		Optional<ApprovalPeriod> period = period();
		this.to.setInvalid(period.isEmpty());
		this.steps.setItems(period.map(this.times::bySteps).orElse(List.of()));
		this.persons.setItems(period.map(this.times::byPeople).orElse(List.of()));
	}

	/** What a figure is made of, the slowest first. */
	private void decisions(String whose, int all, List<TimedDecision> found) {
		ListGrid<TimedDecision> grid = new ListGrid<>(KEY + "decisions");
		grid.textColumn(KEY + "document", (row) -> row.number() + " " + row.title(getLocale()));
		grid.textColumn(KEY + "person", (row) -> this.people.nameOf(row.by(), getLocale()));
		grid.textColumn(KEY + "asked", (row) -> this.formats.shortInstant(row.askedAt(), getLocale()));
		grid.textColumn(KEY + "decidedAt", (row) -> this.formats.shortInstant(row.decidedAt(), getLocale()));
		grid.numberColumn(KEY + "hours", (row) -> hours(row.workingTime()));
		grid.textColumn(KEY + "inTime",
				(row) -> row.inTime().map((inTime) -> getTranslation(KEY + (inTime ? "yes" : "no"))).orElse(""));
		grid.setItems(found);
		grid.setHeight("min(60vh, 30rem)");
		Dialog dialog = new Dialog(grid);
		dialog.setWidth("min(60rem, 94vw)");
		dialog.setHeaderTitle(
				getTranslation(KEY + ((all > found.size()) ? "slowestOf" : "decisionsOf"), whose, all, found.size()));
		Button close = Texts.text(new Button(), "workflow.InboxView.close");
		close.addClickListener((event) -> dialog.close());
		dialog.getFooter().add(close);
		dialog.open();
	}

	private void nameProcesses(Locale locale) {
		String every = getTranslation(locale, KEY + "everyProcess");
		this.process.setEmptySelectionCaption(every);
		this.process.setItemLabelGenerator((name) -> (name != null) ? this.names.process(name, locale) : every);
	}

	private ApprovalPeriod chosen() {
		return this.times.period(this.from.getValue(), this.to.getValue(),
				this.process.isEmpty() ? null : this.process.getValue());
	}

	private Optional<ApprovalPeriod> period() {
		try {
			return Optional.of(chosen());
		}
		catch (RuleViolation ex) {
			this.to.setErrorMessage(getTranslation("workflow.ApprovalPeriod.invalid", ApprovalPeriod.MAX_DAYS));
			return Optional.empty();
		}
	}

	private <T> void figures(ListGrid<T> grid, Function<T, ApprovalFigures> of) {
		grid.numberColumn(KEY + "decided", (row) -> of.apply(row).decided());
		grid.numberColumn(KEY + "inTime",
				(row) -> of.apply(row).percentInTime().map((share) -> number(share) + " %").orElse(""));
		grid.numberColumn(KEY + "median", (row) -> hours(of.apply(row).median()));
		grid.numberColumn(KEY + "p90", (row) -> hours(of.apply(row).p90()));
		grid.numberColumn(KEY + "escalated", (row) -> of.apply(row).escalated());
		grid.numberColumn(KEY + "overdue", (row) -> of.apply(row).overdue());
		grid.numberColumn(KEY + "longestOverdue", (row) -> hours(of.apply(row).longestOverdue()));
		grid.numberColumn(KEY + "untimed", (row) -> of.apply(row).untimed());
		grid.setAllRowsVisible(true);
		grid.whenEmpty(new EmptyState(VaadinIcon.TIMER, KEY + "none", KEY + "noneHint"));
	}

	private String hours(@Nullable Duration time) {
		return ApprovalFigures.hours(time).map(this::number).orElse("");
	}

	private String number(BigDecimal number) {
		return this.formats.number(number, getLocale());
	}

	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
