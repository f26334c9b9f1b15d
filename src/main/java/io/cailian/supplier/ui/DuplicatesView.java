package io.cailian.supplier.ui;

import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.matching.Strength;
import io.cailian.supplier.DuplicatePair;
import io.cailian.supplier.DuplicateState;
import io.cailian.supplier.PossibleDuplicates;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Suppliers that may be one, the surest pairs first.
 */
@Route("suppliers/duplicates")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.ADMIN })
@Menu(title = "supplier.DuplicatesView.title", order = 32, icon = "vaadin:copy-o")
class DuplicatesView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private final PossibleDuplicates duplicates;

	private final ComboBox<DuplicateState> state = new ComboBox<>();

	private final ComboBox<Strength> strength = new ComboBox<>();

	private final Span count = new Span();

	private final ListGrid<DuplicatePair> grid = new ListGrid<>("supplier.DuplicatesView.title");

	DuplicatesView(PossibleDuplicates duplicates, Formats formats) {
		this.duplicates = duplicates;
		Texts.label(this.state, "supplier.DuplicatesView.state");
		this.state.setItems(DuplicateState.values());
		this.state.setClearButtonVisible(true);
		Texts.follow(this.state, (locale) -> this.state
			.setItemLabelGenerator((choice) -> getTranslation(locale, "supplier.DuplicateState." + choice)));
		Texts.label(this.strength, "supplier.DuplicatesView.strength");
		this.strength.setItems(Strength.values());
		this.strength.setClearButtonVisible(true);
		Texts.follow(this.strength, (locale) -> this.strength
			.setItemLabelGenerator((choice) -> getTranslation(locale, "matching.Strength." + choice)));
		this.grid
			.linkColumn("supplier.DuplicatesView.pair", (pair) -> pair.left().name() + " / " + pair.right().name(),
					(pair) -> "suppliers/duplicates/" + pair.id())
			.setFlexGrow(3);
		this.grid.statusColumn("supplier.DuplicatesView.strength", (pair) -> DuplicateTones.of(pair),
				(pair) -> getTranslation("matching.Strength." + pair.resemblance().strength()));
		this.grid
			.textColumn("supplier.DuplicatesView.why",
					(pair) -> DuplicateTones.reasons(pair.resemblance(), (key, args) -> getTranslation(key, args)))
			.setFlexGrow(3);
		ListGrid.fixed(this.grid.textColumn("supplier.DuplicatesView.foundAt",
				(pair) -> formats.shortInstant(pair.foundAt(), getLocale())), "11rem");
		this.grid.whenEmpty(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, "supplier.DuplicatesView.empty",
				"supplier.DuplicatesView.emptyHint"));
		this.grid.onOpen((pair) -> getUI().ifPresent((ui) -> ui.navigate("suppliers/duplicates/" + pair.id())));
		FilterBar filters = new FilterBar().bind("state", this.state, DuplicateState.class)
			.bind("strength", this.strength, Strength.class)
			.onChange(this::load);
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		Texts.follow(this.count, (locale) -> sayCount());
		this.grid.setItems(
				(query) -> this.duplicates.list(wanted(), strength(), query.getOffset(), query.getLimit()).stream(),
				(query) -> (int) this.duplicates.count(wanted(), strength()));
		this.grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader("supplier.DuplicatesView.title"), filters, this.count, this.grid);
		getContent().setFlexGrow(1, this.grid);
	}

	private DuplicateState wanted() {
		return Optional.ofNullable(this.state.getValue()).orElse(DuplicateState.OPEN);
	}

	private Optional<Strength> strength() {
		return Optional.ofNullable(this.strength.getValue());
	}

	private void load() {
		this.grid.getDataProvider().refreshAll();
		sayCount();
	}

	private void sayCount() {
		this.count
			.setText(getTranslation("supplier.DuplicatesView.count", this.duplicates.count(wanted(), strength())));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("supplier.DuplicatesView.title");
	}

}
