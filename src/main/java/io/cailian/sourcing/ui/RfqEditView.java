package io.cailian.sourcing.ui;

import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.Regions;
import io.cailian.identity.BusinessUnits;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.sourcing.EditResult;
import io.cailian.sourcing.Participation;
import io.cailian.sourcing.RfqDetails;
import io.cailian.sourcing.RfqDraft;
import io.cailian.sourcing.RfqDrafting;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.RfqQueries;
import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.UnknownRfq;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;

/**
 * Where a buyer writes an RFQ. Leaving with unsaved changes asks first; a colleague's or
 * an own other window's save in between is shown before anything is overwritten.
 */
@Route("rfqs/new")
@RouteAlias("rfqs/:id/edit")
@RolesAllowed(Roles.BUYER)
class RfqEditView extends Composite<VerticalLayout>
		implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

	private static final String KEY = "sourcing.RfqEditView.";

	private static final String WARN_ON_CLOSE = """
			window.$cailianUnsaved = $0;
			if (!window.$cailianUnsavedGuard) {
				window.$cailianUnsavedGuard = true;
				window.addEventListener('beforeunload', (e) => { if (window.$cailianUnsaved) e.preventDefault(); });
			}""";

	private final RfqDrafting drafting;

	private final RfqQueries queries;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	private final RfqForm form;

	private final PageHeader header = new PageHeader();

	private RfqId id = RfqId.next();

	private @Nullable Long version;

	private boolean changed;

	RfqEditView(RfqDrafting drafting, RfqQueries queries, Suppliers suppliers, Participation participation,
			Categories categories, Regions regions, BusinessUnits units, CurrentUser currentUser, People people,
			Formats formats) {
		this.drafting = drafting;
		this.queries = queries;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
		this.form = new RfqForm(suppliers, participation, categories, regions, units, formats, () -> setChanged(true));
		Button save = Texts.text(new Button(), KEY + "save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> save());
		save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
		Button done = Texts.text(new Button(), KEY + "done");
		done.addClickListener((event) -> UI.getCurrent().navigate((this.version == null) ? "rfqs" : "rfqs/" + this.id));
		this.header.crumb("sourcing.RfqsView.title", RfqsView.class).actions(done, save);
		getContent().addClassName("page");
		getContent().add(this.header, this.form);
		Texts.follow(this, (locale) -> {
			if (this.version == null) {
				this.header.title(getTranslation(locale, KEY + "newTitle"))
					.here(getTranslation(locale, KEY + "newTitle"));
			}
		});
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		Optional<String> asked = event.getRouteParameters().get("id");
		if (asked.isEmpty()) {
			this.form.showEmpty("CNY");
			return;
		}
		try {
			RfqDetails rfq = this.queries.details(RfqView.id(asked.get()));
			if (rfq.status() != RfqStatus.DRAFT || !rfq.buyer().equals(this.currentUser.id())) {
				event.forwardTo("rfqs/" + rfq.id());
				return;
			}
			show(rfq);
		}
		catch (UnknownRfq ex) {
			event.rerouteToError(NotFoundException.class);
		}
	}

	private void show(RfqDetails rfq) {
		this.id = rfq.id();
		this.version = rfq.version();
		this.header.title(rfq.number()).here(rfq.number());
		this.form.show(rfq.draft());
		setChanged(false);
	}

	private void save() {
		this.form.read(this.id).ifPresent((draft) -> {
			if (this.version == null) {
				saved(this.drafting.create(draft));
				UI.getCurrent().getPage().getHistory().replaceState(null, "rfqs/" + this.id + "/edit");
				return;
			}
			save(draft, this.version);
		});
	}

	private void save(RfqDraft draft, long seen) {
		switch (this.drafting.edit(draft, seen)) {
			case EditResult.Saved saved -> saved(saved.rfq());
			case EditResult.Conflict conflict -> new RfqConflictDialog(draft, conflict.theirs(), this.people,
					this.formats, () -> save(draft, conflict.theirs().version()), () -> show(conflict.theirs()))
				.open();
		}
	}

	private void saved(RfqDetails rfq) {
		this.version = rfq.version();
		this.header.title(rfq.number()).here(rfq.number());
		setChanged(false);
		Notices.success(KEY + "saved", rfq.number());
	}

	private void setChanged(boolean value) {
		if (this.changed != value) {
			this.changed = value;
			UI.getCurrent().getPage().executeJs(WARN_ON_CLOSE, value);
		}
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		if (this.changed) {
			ConfirmDialogs.askToLeave(event, KEY, () -> setChanged(false));
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "newTitle");
	}

}
