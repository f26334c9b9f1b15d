package io.cailian.pricing.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemQueries;
import io.cailian.identity.BuyerCompany;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.pricing.PriceDetails;
import io.cailian.pricing.PriceRecording;
import io.cailian.pricing.Prices;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;

/**
 * What suppliers ask for an item: which price would be taken for a quantity and a day,
 * and all prices there were, are and will be. Purchasing keeps them.
 */
@Route("items/:id/prices")
@RolesAllowed({ Roles.REQUESTER, Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL,
		Roles.AUDITOR, Roles.ADMIN })
class ItemPricesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private static final String KEY = "pricing.ItemPricesView.";

	private final ItemQueries items;

	private final Prices prices;

	private final PriceRecording recording;

	private final Suppliers suppliers;

	private final People people;

	private final BuyerCompany company;

	private final Formats formats;

	private final boolean keeps;

	private final PageHeader header = new PageHeader();

	private final PriceTrial trial;

	private final ListGrid<PriceDetails> grid = new ListGrid<>(KEY + "all");

	private Map<SupplierId, SupplierSummary> named = Map.of();

	private @Nullable ItemDetails item;

	ItemPricesView(ItemQueries items, Prices prices, PriceRecording recording, Suppliers suppliers, People people,
			BuyerCompany company, CurrentUser currentUser, Formats formats) {
		this.items = items;
		this.prices = prices;
		this.recording = recording;
		this.suppliers = suppliers;
		this.people = people;
		this.company = company;
		this.formats = formats;
		this.keeps = currentUser.has(Roles.BUYER) || currentUser.has(Roles.PURCHASING_MANAGER);
		this.trial = new PriceTrial(prices, suppliers, formats);
		columns();
		getContent().addClassName("page");
		getContent().add(this.header.crumb(Texts.text(new Anchor("items", ""), "catalog.ItemsView.title")), this.trial,
				Texts.text(new H2(), KEY + "all"), this.grid);
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.item = event.getRouteParameters()
			.get("id")
			.flatMap(ItemPricesView::id)
			.flatMap(this.items::find)
			.orElseThrow(NotFoundException::new);
		Texts.follow(this, (locale) -> head());
		this.header.crumb(new Anchor("items/" + this.item.id(), this.item.code()));
		this.trial.of(this.item);
		load();
	}

	private void head() {
		ItemDetails shown = item();
		this.header.title(shown.names().in(getLocale())).subtitle(shown.code()).here(getTranslation(KEY + "way"));
		if (this.keeps) {
			Button record = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "record");
			record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			record.addClickListener((event) -> new PriceDialog(this.recording, this.suppliers, this.formats, shown,
					this.company.baseCurrency(), this.prices.today(), this::load)
				.open());
			this.header.actions(record);
		}
	}

	private void columns() {
		this.grid.mentionColumn(KEY + "supplier", this::supplier,
				(row) -> this.keeps ? "suppliers/" + row.offer().supplier() : "");
		this.grid.textColumn(KEY + "supplierCode", (row) -> row.supplierCode().orElse(""));
		this.grid.numberColumn(KEY + "from", (row) -> this.formats.number(row.offer().from(), getLocale()));
		this.grid.numberColumn(KEY + "price",
				(row) -> PriceWords.price(row.offer().price(), row.offer().unit(), this.formats, getLocale()));
		this.grid.textColumn(KEY + "validity", (row) -> PriceWords.validity(row.offer(), this.formats, getLocale()));
		this.grid.statusColumn(KEY + "state", (row) -> tone(state(row)),
				(row) -> getTranslation(KEY + "state." + state(row)));
		this.grid.numberColumn(KEY + "least", (row) -> quantity(row.offer().quantities().least()));
		this.grid.numberColumn(KEY + "packageSize", (row) -> quantity(row.offer().quantities().packageSize()));
		this.grid.numberColumn(KEY + "leadDays", (row) -> row.offer().leadDays());
		this.grid.textColumn(KEY + "index", (row) -> row.offer().floating().map((terms) -> terms.index()).orElse(""));
		this.grid.textColumn(KEY + "origin", (row) -> getTranslation(KEY + "origin." + row.source().origin()));
		this.grid.textColumn(KEY + "recordedBy", (row) -> this.people.nameOf(row.recordedBy(), getLocale()));
		this.grid.textColumn(KEY + "recordedAt", (row) -> this.formats.shortInstant(row.recordedAt(), getLocale()),
				PriceDetails::recordedAt);
		if (this.keeps) {
			this.grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setFrozenToEnd(true);
		}
		this.grid.setAllRowsVisible(true);
		this.grid.whenEmpty(new EmptyState(VaadinIcon.MONEY, KEY + "empty", KEY + "emptyHint"));
	}

	private Component actions(PriceDetails row) {
		State state = state(row);
		if (state != State.HOLDS && state != State.COMING) {
			return new Span();
		}
		Button end = Texts.text(new Button(), KEY + "end");
		end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		end.addClickListener((
				event) -> new EndPriceDialog(this.recording, row.offer().id(), this.prices.today(), this::load).open());
		return end;
	}

	private void load() {
		List<PriceDetails> rows = this.prices.history(item().id());
		this.named = this.suppliers.all(rows.stream().map((row) -> row.offer().supplier()).distinct().toList());
		this.grid.setItems(rows);
		this.trial.tryAgain();
	}

	private String supplier(PriceDetails row) {
		return Optional.ofNullable(this.named.get(row.offer().supplier())).map(SupplierSummary::name).orElse("");
	}

	private String quantity(BigDecimal quantity) {
		return (quantity.signum() == 0) ? "" : this.formats.number(quantity, getLocale());
	}

	private State state(PriceDetails row) {
		LocalDate today = this.prices.today();
		if (row.neverHeld()) {
			return State.NEVER_HELD;
		}
		if (row.offer().validity().holdsOn(today)) {
			return State.HOLDS;
		}
		return today.isBefore(row.offer().validity().from()) ? State.COMING : State.OVER;
	}

	private static Tone tone(State state) {
		return switch (state) {
			case HOLDS -> Tone.SUCCESS;
			case COMING -> Tone.INFO;
			case OVER, NEVER_HELD -> Tone.NEUTRAL;
		};
	}

	private ItemDetails item() {
		ItemDetails shown = this.item;
		if (shown == null) {
			throw new IllegalStateException("no item is shown");
		}
		return shown;
	}

	private static Optional<ItemId> id(String text) {
		try {
			return Optional.of(new ItemId(UUID.fromString(text)));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

	@Override
	public String getPageTitle() {
		return item().code() + " · " + getTranslation(KEY + "way");
	}

	/** How a price stands today. */
	private enum State {

		HOLDS, COMING, OVER, NEVER_HELD

	}

}
