package io.cailian.sourcing.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.cailian.identity.Roles;
import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.SupplierDealing;
import io.cailian.sourcing.SupplierDealing.Response;
import io.cailian.sourcing.SupplierDealings;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.KeyFigure;
import io.cailian.supplier.spi.SupplierTab;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Tone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Invitations, bids and awards on the page of a supplier, each with the way to its RFQ.
 */
@org.springframework.stereotype.Component
class DealingTab implements SupplierTab {

	private static final String KEY = "sourcing.DealingTab.";

	private final SupplierDealings dealings;

	private final Formats formats;

	DealingTab(SupplierDealings dealings, Formats formats) {
		this.dealings = dealings;
		this.formats = formats;
	}

	@Override
	public String titleKey() {
		return KEY + "title";
	}

	@Override
	public String anchor() {
		return "rfqs";
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR, Roles.ADMIN);
	}

	@Override
	public Component content(SupplierId supplier) {
		List<SupplierDealing> all = this.dealings.of(supplier);
		if (all.isEmpty()) {
			return new EmptyState(VaadinIcon.ENVELOPE_OPEN_O, KEY + "none", KEY + "noneHint");
		}
		ListGrid<SupplierDealing> grid = new ListGrid<>(KEY + "title");
		grid.linkColumn(KEY + "number", SupplierDealing::number, (each) -> "rfqs/" + each.rfq());
		grid.textColumn(KEY + "rfq", SupplierDealing::title).setFlexGrow(3);
		grid.statusColumn(KEY + "status", (each) -> StatusTones.of(each.status()),
				(each) -> grid.getTranslation(StatusTones.key(each.status())));
		grid.statusColumn(KEY + "response", (each) -> tone(each.response()),
				(each) -> grid.getTranslation(KEY + each.response()));
		grid.textColumn(KEY + "closesAt", (each) -> closing(each, grid));
		grid.setItems(all);
		grid.setAllRowsVisible(true);
		return grid;
	}

	@Override
	public List<KeyFigure> figures(SupplierId supplier) {
		List<SupplierDealing> all = this.dealings.of(supplier);
		return List.of(
				new KeyFigure(KEY + "open", all.stream().filter((each) -> each.status() == RfqStatus.PUBLISHED).count(),
						Tone.INFO, "#rfqs"),
				new KeyFigure(KEY + "bids",
						all.stream()
							.filter((each) -> each.response() == Response.BID || each.response() == Response.WON)
							.count(),
						Tone.INFO, "#rfqs"),
				new KeyFigure(KEY + "wins", all.stream().filter((each) -> each.response() == Response.WON).count(),
						Tone.SUCCESS, "#rfqs"));
	}

	private static Tone tone(Response response) {
		return switch (response) {
			case NONE -> Tone.NEUTRAL;
			case DECLINED -> Tone.WARNING;
			case BID -> Tone.INFO;
			case WON -> Tone.SUCCESS;
		};
	}

	private String closing(SupplierDealing dealing, Component reader) {
		return (dealing.closesAt() == null) ? "–" : this.formats.shortInstant(dealing.closesAt(),
				reader.getUI().map((ui) -> ui.getLocale()).orElse(Locale.SIMPLIFIED_CHINESE));
	}

}
