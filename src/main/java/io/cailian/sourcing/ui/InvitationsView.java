package io.cailian.sourcing.ui;

import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.sourcing.InvitationQueries;
import io.cailian.sourcing.InvitationSummary;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The RFQs a supplier is invited to, and how it has answered.
 */
@Route("invitations")
@RolesAllowed(Roles.SUPPLIER)
@Menu(title = "sourcing.InvitationsView.title", order = 10, icon = "vaadin:envelope-open-o")
class InvitationsView extends ListPage<InvitationSummary> {

	private static final String KEY = "sourcing.InvitationsView.";

	InvitationsView(InvitationQueries queries, Formats formats, ListTools tools) {
		super(KEY, tools);
		ListGrid<InvitationSummary> grid = grid();
		grid.linkColumn(KEY + "number", InvitationSummary::number, (each) -> "invitations/" + each.rfq())
			.setFlexGrow(0);
		grid.textColumn(KEY + "rfqTitle", InvitationSummary::title).setFlexGrow(4);
		grid.statusColumn(KEY + "status", (each) -> StatusTones.of(each.status()),
				(each) -> getTranslation(StatusTones.key(each.status())));
		grid.statusColumn(KEY + "response", (each) -> StatusTones.of(each.response()),
				(each) -> getTranslation(StatusTones.key(each.response())));
		grid.textColumn(KEY + "closesAt", (each) -> formats.instant(each.closesAt(), getLocale()),
				InvitationSummary::closesAt);
		grid.whenEmpty(new EmptyState(VaadinIcon.ENVELOPE_OPEN_O, KEY + "empty", KEY + "emptyHint"));
		opens((each) -> "invitations/" + each.rfq());
		Checkbox open = Texts.label(new Checkbox(), KEY + "open");
		filters().bind("open", open, (wanted) -> "yes", (value) -> Optional.of(value.equals("yes")));
		show((offset, limit) -> Boolean.TRUE.equals(open.getValue()) ? queries.unanswered(offset, limit)
				: queries.mine(offset, limit));
	}

}
