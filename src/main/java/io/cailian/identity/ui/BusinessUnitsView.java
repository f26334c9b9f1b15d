package io.cailian.identity.ui;

import java.util.List;
import java.util.Optional;

import io.cailian.identity.BusinessUnitAdministration;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnits;
import io.cailian.identity.Roles;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FilterBar;
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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The business units of the company, which the administrator opens, renames and closes.
 */
@Route("business-units")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "identity.BusinessUnitsView.title", order = 70, icon = "vaadin:office")
class BusinessUnitsView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "identity.BusinessUnitsView.";

	private final BusinessUnits units;

	private final BusinessUnitAdministration administration;

	private final TextField text = Texts.label(new TextField(), KEY + "search");

	private final Span count = new Span();

	private final ListGrid<BusinessUnitDetails> grid = new ListGrid<>(KEY + "title");

	BusinessUnitsView(BusinessUnits units, BusinessUnitAdministration administration) {
		this.units = units;
		this.administration = administration;
		this.text.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setClearButtonVisible(true);
		columns();
		FilterBar filters = new FilterBar().bind("q", this.text).onChange(this::load);
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		this.grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader(KEY + "title").actions(openButton()), filters, this.count, this.grid);
		getContent().setFlexGrow(1, this.grid);
		Texts.follow(this.count, (locale) -> load());
	}

	private void columns() {
		this.grid.textColumn(KEY + "group", BusinessUnitDetails::groupCode).setFlexGrow(0);
		this.grid.textColumn(KEY + "code", BusinessUnitDetails::code).setFlexGrow(0);
		this.grid.textColumn(KEY + "nameZh", BusinessUnitDetails::nameZh).setFlexGrow(2);
		this.grid.textColumn(KEY + "nameEn", BusinessUnitDetails::nameEn).setFlexGrow(2);
		this.grid.statusColumn(KEY + "status", (unit) -> unit.active() ? Tone.SUCCESS : Tone.NEUTRAL,
				(unit) -> getTranslation(KEY + (unit.active() ? "active" : "closed")));
		this.grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setFrozenToEnd(true);
		this.grid.whenEmpty(new EmptyState(VaadinIcon.OFFICE, KEY + "empty", KEY + "emptyHint", openButton()));
	}

	private Component actions(BusinessUnitDetails unit) {
		Button rename = quiet(KEY + "rename");
		rename.addClickListener(
				(event) -> new BusinessUnitDialog(this.administration, Optional.of(unit), this::load).open());
		Button other = quiet(KEY + (unit.active() ? "close" : "reopen"));
		other.addClickListener((event) -> {
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

	private static Button quiet(String key) {
		Button button = Texts.text(new Button(), key);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		return button;
	}

	private Button openButton() {
		Button button = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "open");
		button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		button.addClickListener(
				(event) -> new BusinessUnitDialog(this.administration, Optional.empty(), this::load).open());
		return button;
	}

	private void load() {
		List<BusinessUnitDetails> shown = this.units.all()
			.stream()
			.filter((unit) -> this.text.getValue().isBlank() || Pinyin
				.matches(unit.fullCode() + " " + unit.nameZh() + " " + unit.nameEn(), this.text.getValue()))
			.toList();
		this.grid.setItems(shown);
		this.count.setText(getTranslation(KEY + "count", shown.size()));
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

}
