package io.cailian.sourcing.ui;

import java.time.Instant;
import java.time.LocalDate;
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
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * All RFQs, newest first, as the buying company works with them.
 */
@Route("rfqs")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR, Roles.ADMIN })
@Menu(title = "sourcing.RfqsView.title", order = 20, icon = "vaadin:gavel")
class RfqsView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private final RfqQueries queries;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	private final TextField text = new TextField();

	private final ComboBox<RfqStatus> status = new ComboBox<>();

	private final DatePicker closesFrom = ComponentTexts.on(new DatePicker());

	private final DatePicker closesUntil = ComponentTexts.on(new DatePicker());

	private final Checkbox mine = new Checkbox();

	private final Span count = new Span();

	private final ListGrid<RfqSummary> grid = new ListGrid<>("sourcing.RfqsView.title");

	RfqsView(RfqQueries queries, CurrentUser currentUser, People people, Formats formats) {
		this.queries = queries;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
		fields();
		columns();
		FilterBar filters = new FilterBar().bind("q", this.text)
			.bind("status", this.status, RfqStatus.class)
			.bind("from", this.closesFrom, LocalDate::toString, RfqsView::date)
			.bind("until", this.closesUntil, LocalDate::toString, RfqsView::date)
			.onChange(this::load);
		PageHeader header = new PageHeader("sourcing.RfqsView.title");
		if (currentUser.has(Roles.BUYER)) {
			filters.bind("mine", this.mine, (wanted) -> "yes", (value) -> Optional.of(value.equals("yes")));
			header.actions(newRfq());
		}
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		Texts.follow(this.count, (locale) -> sayCount());
		this.grid.setItems((query) -> this.queries.list(filter(), query.getOffset(), query.getLimit()).stream());
		this.grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(header, filters, this.count, this.grid);
		getContent().setFlexGrow(1, this.grid);
	}

	private void fields() {
		Texts.label(this.text, "sourcing.RfqsView.search");
		Texts.placeholder(this.text, "sourcing.RfqsView.searchHint");
		this.text.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setClearButtonVisible(true);
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
		this.grid.linkColumn("sourcing.RfqsView.number", RfqSummary::number, (rfq) -> "rfqs/" + rfq.id())
			.setFlexGrow(0);
		this.grid.textColumn("sourcing.RfqsView.rfqTitle", RfqSummary::title).setFlexGrow(4);
		this.grid.statusColumn("sourcing.RfqsView.status", (rfq) -> StatusTones.of(rfq.status()),
				(rfq) -> getTranslation(StatusTones.key(rfq.status())));
		this.grid.textColumn("sourcing.RfqsView.closesAt", this::closing);
		this.grid.numberColumn("sourcing.RfqsView.bids", (rfq) -> rfq.bids() + " / " + rfq.invited());
		this.grid.textColumn("sourcing.RfqsView.buyer", (rfq) -> this.people.nameOf(rfq.buyer(), getLocale()));
		EmptyState empty = this.currentUser.has(Roles.BUYER)
				? new EmptyState(VaadinIcon.GAVEL, "sourcing.RfqsView.empty", "sourcing.RfqsView.emptyHint", newRfq())
				: new EmptyState(VaadinIcon.GAVEL, "sourcing.RfqsView.empty", "sourcing.RfqsView.emptyHint");
		this.grid.whenEmpty(empty);
		this.grid.onOpen((rfq) -> getUI().ifPresent((ui) -> ui.navigate("rfqs/" + rfq.id())));
	}

	private Button newRfq() {
		Button button = Texts.text(new Button(VaadinIcon.PLUS.create()), "sourcing.RfqsView.newRfq");
		button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		button.addClickListener((event) -> getUI().ifPresent((ui) -> ui.navigate(RfqEditView.class)));
		return button;
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

	private void load() {
		this.grid.getDataProvider().refreshAll();
		sayCount();
	}

	private void sayCount() {
		RfqCount found = this.queries.count(filter());
		this.count.setText(getTranslation(found.capped() ? "sourcing.RfqsView.countCapped" : "sourcing.RfqsView.count",
				found.value()));
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (java.time.format.DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("sourcing.RfqsView.title");
	}

}
