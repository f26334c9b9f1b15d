package io.cailian.supplier.ui;

import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.matching.Strength;
import io.cailian.supplier.DuplicatePair;
import io.cailian.supplier.DuplicateState;
import io.cailian.supplier.PossibleDuplicates;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Suppliers that may be one, the surest pairs first.
 */
@Route("suppliers/duplicates")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.ADMIN })
@Menu(title = "supplier.DuplicatesView.title", order = 32, icon = "vaadin:copy-o")
class DuplicatesView extends ListPage<DuplicatePair> {

	private final PossibleDuplicates duplicates;

	private final ComboBox<DuplicateState> state = new ComboBox<>();

	private final ComboBox<Strength> strength = new ComboBox<>();

	DuplicatesView(PossibleDuplicates duplicates, Formats formats, ListTools tools) {
		super("supplier.DuplicatesView.", tools);
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
		grid()
			.linkColumn("supplier.DuplicatesView.pair", (pair) -> pair.left().name() + " / " + pair.right().name(),
					(pair) -> "suppliers/duplicates/" + pair.id())
			.setFlexGrow(3);
		grid().statusColumn("supplier.DuplicatesView.strength", (pair) -> DuplicateTones.of(pair),
				(pair) -> getTranslation("matching.Strength." + pair.resemblance().strength()));
		grid()
			.textColumn("supplier.DuplicatesView.why",
					(pair) -> DuplicateTones.reasons(pair.resemblance(), (key, args) -> getTranslation(key, args)))
			.setFlexGrow(3);
		ListGrid.fixed(
				grid().textColumn("supplier.DuplicatesView.foundAt",
						(pair) -> formats.shortInstant(pair.foundAt(), getLocale()), (pair) -> pair.foundAt()),
				"11rem");
		grid().whenEmpty(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, "supplier.DuplicatesView.empty",
				"supplier.DuplicatesView.emptyHint"));
		opens((pair) -> "suppliers/duplicates/" + pair.id());
		filters().bind("state", this.state, DuplicateState.class).bind("strength", this.strength, Strength.class);
		show((offset, limit) -> this.duplicates.list(wanted(), strength(), offset, limit),
				() -> (int) this.duplicates.count(wanted(), strength()));
	}

	private DuplicateState wanted() {
		return Optional.ofNullable(this.state.getValue()).orElse(DuplicateState.OPEN);
	}

	private Optional<Strength> strength() {
		return Optional.ofNullable(this.strength.getValue());
	}

}
