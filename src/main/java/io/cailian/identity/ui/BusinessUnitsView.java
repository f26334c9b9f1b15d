package io.cailian.identity.ui;

import java.util.List;
import java.util.Optional;

import io.cailian.identity.BusinessUnitAdministration;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnits;
import io.cailian.identity.Roles;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The business units of the company, which the administrator opens, renames and closes.
 */
@Route("business-units")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "identity.BusinessUnitsView.title", order = 70, icon = "vaadin:office")
class BusinessUnitsView extends ListPage<BusinessUnitDetails> {

	private static final String KEY = "identity.BusinessUnitsView.";

	private final BusinessUnits units;

	private final BusinessUnitAdministration administration;

	private final TextField text = searchField(KEY + "search");

	BusinessUnitsView(BusinessUnits units, BusinessUnitAdministration administration, ListTools tools) {
		super(KEY, tools);
		this.units = units;
		this.administration = administration;
		columns();
		header().actions(openButton());
		filters().bind("q", this.text);
		show(this::found);
	}

	private void columns() {
		grid().textColumn(KEY + "group", BusinessUnitDetails::groupCode).setFlexGrow(0);
		grid().textColumn(KEY + "code", BusinessUnitDetails::code).setFlexGrow(0);
		grid().textColumn(KEY + "nameZh", BusinessUnitDetails::nameZh).setFlexGrow(2);
		grid().textColumn(KEY + "nameEn", BusinessUnitDetails::nameEn).setFlexGrow(2);
		grid().statusColumn(KEY + "status", (unit) -> unit.active() ? Tone.SUCCESS : Tone.NEUTRAL,
				(unit) -> getTranslation(KEY + (unit.active() ? "active" : "closed")));
		grid().addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setFrozenToEnd(true);
		grid().whenEmpty(new EmptyState(VaadinIcon.OFFICE, KEY + "empty", KEY + "emptyHint", openButton()));
	}

	private Component actions(BusinessUnitDetails unit) {
		Button rename = rowButton(KEY + "rename",
				() -> new BusinessUnitDialog(this.administration, Optional.of(unit), this::load).open());
		Button other = rowButton(KEY + (unit.active() ? "close" : "reopen"), () -> {
			if (unit.active()) {
				ConfirmDialogs.askDanger(KEY + "closeTitle", KEY + "closeText", KEY + "close", () -> {
					this.administration.close(unit.id(), unit.version());
					load();
				});
			}
			else {
				this.administration.reopen(unit.id(), unit.version());
				load();
			}
		});
		return new Div(rename, other);
	}

	private Button openButton() {
		return addButton(KEY + "open",
				() -> new BusinessUnitDialog(this.administration, Optional.empty(), this::load).open());
	}

	private List<BusinessUnitDetails> found() {
		return this.units.all()
			.stream()
			.filter((unit) -> this.text.getValue().isBlank() || Pinyin
				.matches(unit.fullCode() + " " + unit.nameZh() + " " + unit.nameEn(), this.text.getValue()))
			.toList();
	}

}
