package io.cailian.sourcing.ui;

import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.sourcing.InvitationQueries;
import io.cailian.sourcing.InvitationSummary;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The RFQs a supplier is invited to, and how it has answered.
 */
@Route("invitations")
@RolesAllowed(Roles.SUPPLIER)
@Menu(title = "sourcing.InvitationsView.title", order = 10, icon = "vaadin:envelope-open-o")
class InvitationsView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "sourcing.InvitationsView.";

	InvitationsView(InvitationQueries queries, Formats formats) {
		ListGrid<InvitationSummary> grid = new ListGrid<>(KEY + "title");
		grid.linkColumn(KEY + "number", InvitationSummary::number, (each) -> "invitations/" + each.rfq())
			.setFlexGrow(0);
		grid.textColumn(KEY + "rfqTitle", InvitationSummary::title).setFlexGrow(4);
		grid.statusColumn(KEY + "status", (each) -> StatusTones.of(each.status()),
				(each) -> getTranslation(StatusTones.key(each.status())));
		grid.statusColumn(KEY + "response", (each) -> StatusTones.of(each.response()),
				(each) -> getTranslation(StatusTones.key(each.response())));
		grid.textColumn(KEY + "closesAt", (each) -> formats.instant(each.closesAt(), getLocale()));
		grid.whenEmpty(new EmptyState(VaadinIcon.ENVELOPE_OPEN_O, KEY + "empty", KEY + "emptyHint"));
		grid.onOpen((each) -> getUI().ifPresent((ui) -> ui.navigate("invitations/" + each.rfq())));
		Checkbox open = Texts.label(new Checkbox(), KEY + "open");
		grid.setItems((query) -> (Boolean.TRUE.equals(open.getValue())
				? queries.unanswered(query.getOffset(), query.getLimit())
				: queries.mine(query.getOffset(), query.getLimit()))
			.stream());
		FilterBar filters = new FilterBar()
			.bind("open", open, (wanted) -> "yes", (value) -> Optional.of(value.equals("yes")))
			.onChange(() -> grid.getDataProvider().refreshAll());
		grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader(KEY + "title"), filters, grid);
		getContent().setFlexGrow(1, grid);
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

}
