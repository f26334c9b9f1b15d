package io.cailian.sourcing.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.sourcing.RfqCount;
import io.cailian.sourcing.RfqFilter;
import io.cailian.sourcing.RfqQueries;
import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.RfqSummary;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * All RFQs, newest first, as the buying company works with them.
 */
@Route("rfqs")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR, Roles.ADMIN })
@Menu(title = "sourcing.RfqsView.title", order = 20, icon = "vaadin:gavel")
class RfqsView extends ListPage<RfqSummary> {

	private final RfqQueries queries;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	private final TextField text = searchField("sourcing.RfqsView.search");

	private final ComboBox<RfqStatus> status = new ComboBox<>();

	private final DatePicker closesFrom = ComponentTexts.on(new DatePicker());

	private final DatePicker closesUntil = ComponentTexts.on(new DatePicker());

	private final Checkbox mine = new Checkbox();

	RfqsView(RfqQueries queries, CurrentUser currentUser, People people, Formats formats, ListTools tools) {
		super("sourcing.RfqsView.", tools);
		this.queries = queries;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
		fields();
		columns();
		filters().bind("q", this.text)
			.bind("status", this.status, RfqStatus.class)
			.bind("from", this.closesFrom, LocalDate::toString, RfqsView::date)
			.bind("until", this.closesUntil, LocalDate::toString, RfqsView::date);
		if (currentUser.has(Roles.BUYER)) {
			filters().bind("mine", this.mine, (wanted) -> "yes", (value) -> Optional.of(value.equals("yes")));
			header().actions(newRfq());
		}
		show((offset, limit) -> this.queries.list(filter(), offset, limit));
		tell(this::found);
	}

	private void fields() {
		Texts.placeholder(this.text, "sourcing.RfqsView.searchHint");
		Texts.label(this.status, "sourcing.RfqsView.status");
		this.status.setItems(RfqStatus.values());
		this.status.setClearButtonVisible(true);
		Texts.follow(this.status, (locale) -> this.status
			.setItemLabelGenerator((choice) -> getTranslation(locale, StatusTones.key(choice))));
		Texts.label(this.closesFrom, "sourcing.RfqsView.closesFrom");
		Texts.label(this.closesUntil, "sourcing.RfqsView.closesUntil");
		this.closesFrom.setClearButtonVisible(true);
		this.closesUntil.setClearButtonVisible(true);
		Texts.label(this.mine, "sourcing.RfqsView.mine");
	}

	private void columns() {
		grid().linkColumn("sourcing.RfqsView.number", RfqSummary::number, (rfq) -> "rfqs/" + rfq.id()).setFlexGrow(0);
		grid().textColumn("sourcing.RfqsView.rfqTitle", RfqSummary::title).setFlexGrow(4);
		grid().statusColumn("sourcing.RfqsView.status", (rfq) -> StatusTones.of(rfq.status()),
				(rfq) -> getTranslation(StatusTones.key(rfq.status())));
		grid().textColumn("sourcing.RfqsView.closesAt", this::closing, RfqSummary::closesAt);
		grid().numberColumn("sourcing.RfqsView.bids", (rfq) -> rfq.bids() + " / " + rfq.invited(),
				(rfq) -> getTranslation("sourcing.RfqsView.bidsOfInvited", rfq.bids(), rfq.invited()));
		grid().textColumn("sourcing.RfqsView.buyer", (rfq) -> this.people.nameOf(rfq.buyer(), getLocale()));
		EmptyState empty = this.currentUser.has(Roles.BUYER)
				? new EmptyState(VaadinIcon.GAVEL, "sourcing.RfqsView.empty", "sourcing.RfqsView.emptyHint", newRfq())
				: new EmptyState(VaadinIcon.GAVEL, "sourcing.RfqsView.empty", "sourcing.RfqsView.emptyHint");
		grid().whenEmpty(empty);
		opens((rfq) -> "rfqs/" + rfq.id());
	}

	private Button newRfq() {
		return addButton("sourcing.RfqsView.newRfq", () -> getUI().ifPresent((ui) -> ui.navigate(RfqEditView.class)));
	}

	private String closing(RfqSummary rfq) {
		return (rfq.closesAt() == null) ? "–" : this.formats.shortInstant(rfq.closesAt(), getLocale());
	}

	private RfqFilter filter() {
		LocalDate until = this.closesUntil.getValue();
		return new RfqFilter(this.status.getValue(),
				Boolean.TRUE.equals(this.mine.getValue()) ? this.currentUser.id() : null,
				Objects.requireNonNullElse(this.text.getValue(), ""), startOf(this.closesFrom.getValue()),
				startOf((until == null) ? null : until.plusDays(1)));
	}

	private @Nullable Instant startOf(@Nullable LocalDate day) {
		return (day == null) ? null : day.atStartOfDay(this.formats.zone()).toInstant();
	}

	private String found(Locale locale) {
		RfqCount found = this.queries.count(filter());
		return getTranslation(locale, found.capped() ? "sourcing.RfqsView.countCapped" : "sourcing.RfqsView.count",
				found.value());
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (java.time.format.DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
