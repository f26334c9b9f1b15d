package io.cailian.sourcing.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import io.cailian.document.ReportFormat;
import io.cailian.document.ReportLink;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.sourcing.AwardFilter;
import io.cailian.sourcing.AwardId;
import io.cailian.sourcing.AwardLetters;
import io.cailian.sourcing.AwardQueries;
import io.cailian.sourcing.AwardRegisterRow;
import io.cailian.sourcing.AwardReports;
import io.cailian.sourcing.AwardStatus;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;

/**
 * The award register: every awarded line, filtered, and exported as it is filtered.
 */
@Route("awards")
@RolesAllowed({ Roles.FINANCE, Roles.PURCHASING_MANAGER, Roles.AUDITOR, Roles.BUYER })
@Menu(title = "sourcing.AwardsView.title", order = 40, icon = "vaadin:trophy")
class AwardsView extends ListPage<AwardRegisterRow> {

	private final AwardQueries awards;

	private final AwardReports reports;

	private final AwardLetters letters;

	private final Formats formats;

	private final People people;

	private final ComboBox<Choice> status = Texts
		.placeholder(Texts.label(new ComboBox<>(), "sourcing.AwardsView.status"), "sourcing.AwardStatus.CONFIRMED");

	private final DatePicker from = Texts.label(ComponentTexts.on(new DatePicker()), "sourcing.AwardsView.from");

	private final DatePicker to = Texts.label(ComponentTexts.on(new DatePicker()), "sourcing.AwardsView.to");

	AwardsView(AwardQueries awards, AwardReports reports, AwardLetters letters, CurrentUser currentUser,
			Formats formats, People people, ListTools tools) {
		super("sourcing.AwardsView.", tools);
		this.awards = awards;
		this.reports = reports;
		this.letters = letters;
		this.formats = formats;
		this.people = people;
		this.status.setItems(Choice.values());
		this.status.setClearButtonVisible(true);
		Texts.follow(this.status,
				(locale) -> this.status.setItemLabelGenerator((value) -> getTranslation(locale, value.key())));
		filters().bind("status", this.status, Choice.class)
			.bind("from", this.from, LocalDate::toString, AwardsView::day)
			.bind("to", this.to, LocalDate::toString, AwardsView::day);
		if (!List.of(Roles.FINANCE, Roles.PURCHASING_MANAGER, Roles.AUDITOR)
			.stream()
			.filter(currentUser::has)
			.toList()
			.isEmpty()) {
			header().actions(export(ReportFormat.PDF), export(ReportFormat.XLSX), export(ReportFormat.CSV));
		}
		addColumns();
		show((offset, limit) -> this.awards.register(filter(), offset, limit), () -> this.awards.count(filter()));
	}

	/** The register has reports of its own, with a control total. */
	@Override
	protected boolean isExported() {
		return false;
	}

	private void addColumns() {
		grid().linkColumn("sourcing.AwardsView.number", AwardRegisterRow::awardNumber,
				(row) -> "rfqs/" + row.rfq() + "/comparison");
		grid().textColumn("sourcing.AwardsView.rfq", AwardRegisterRow::rfqNumber);
		grid().textColumn("sourcing.AwardsView.rfqTitle", AwardRegisterRow::rfqTitle).setWidth("14rem");
		grid().textColumn("sourcing.AwardsView.supplier", AwardRegisterRow::supplierName);
		grid().textColumn("sourcing.AwardsView.item", AwardRegisterRow::lineText);
		grid().numberColumn("sourcing.AwardsView.quantity",
				(row) -> this.formats.quantity(row.quantity(), getLocale()));
		grid().numberColumn("sourcing.AwardsView.amount", (row) -> this.formats.money(row.amount(), getLocale()));
		grid().numberColumn("sourcing.AwardsView.baseAmount", (row) -> (row.baseAmount() == null)
				? getTranslation("sourcing.ComparisonView.noRate") : this.formats.money(row.baseAmount(), getLocale()));
		grid().statusColumn("sourcing.AwardsView.status", (row) -> ComparisonView.tone(row.status()),
				(row) -> getTranslation("sourcing.AwardStanding." + row.standing()));
		grid().textColumn("sourcing.AwardsView.decidedBy", this::decider);
		grid().textColumn("sourcing.AwardsView.decidedAt",
				(row) -> (row.decidedAt() == null) ? "" : this.formats.shortInstant(row.decidedAt(), getLocale()));
		grid().addComponentColumn(this::letter).setAutoWidth(true).setFrozenToEnd(true);
		grid()
			.whenEmpty(new EmptyState(VaadinIcon.TROPHY, "sourcing.AwardsView.empty", "sourcing.AwardsView.emptyHint"));
	}

	private String decider(AwardRegisterRow row) {
		if (row.decidedBy() == null) {
			return "";
		}
		if (row.imported()) {
			return getTranslation("sourcing.Award.imported");
		}
		String name = this.people.nameOf(row.decidedBy(), getLocale());
		return (row.decidedFor() == null) ? name
				: getTranslation("sourcing.Award.decidedFor", name, this.people.nameOf(row.decidedFor(), getLocale()));
	}

	/** Letters on an imported award were written by whoever decided it. */
	private Div letter(AwardRegisterRow row) {
		Div place = new Div();
		if (row.status() == AwardStatus.CONFIRMED && !row.imported()) {
			DownloadHandler handler = DownloadHandler.fromInputStream(
					(event) -> this.letters.letter(new AwardId(row.award()), row.supplier(), event.getUI().getLocale())
						.download());
			place.add(Texts.text(new Anchor(handler, AttachmentType.DOWNLOAD, ""), "sourcing.AwardsView.letter"));
		}
		return place;
	}

	private ReportLink export(ReportFormat format) {
		return new ReportLink(format, "sourcing.AwardsView.export",
				(locale) -> this.reports.register(filter(), format, locale));
	}

	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private AwardFilter filter() {
		Choice choice = this.status.getValue();
		return new AwardFilter((choice == null) ? AwardStatus.CONFIRMED : choice.status, this.from.getValue(),
				this.to.getValue());
	}

	/** What the filter offers; nothing chosen means confirmed awards. */
	private enum Choice {

		CONFIRMED(AwardStatus.CONFIRMED), PROPOSED(AwardStatus.PROPOSED), RETURNED(AwardStatus.RETURNED),
		REFUSED(AwardStatus.REFUSED), ALL(null);

		private final @Nullable AwardStatus status;

		Choice(@Nullable AwardStatus status) {
			this.status = status;
		}

		String key() {
			return (this.status == null) ? "sourcing.AwardFilter.anyStatus" : "sourcing.AwardStatus." + this.status;
		}

	}

}
