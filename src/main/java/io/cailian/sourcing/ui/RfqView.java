package io.cailian.sourcing.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.qualification.Scope;
import io.cailian.qualification.Wording;
import io.cailian.sourcing.BidOpening;
import io.cailian.sourcing.ClosingChange;
import io.cailian.sourcing.InvitedSupplier;
import io.cailian.sourcing.OpeningResult;
import io.cailian.sourcing.RfqDetails;
import io.cailian.sourcing.RfqHandover;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.RfqPublishing;
import io.cailian.sourcing.RfqQueries;
import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.UnknownRfq;
import io.cailian.workflow.ApprovalProgress;
import io.cailian.workflow.HandingIn;
import io.cailian.workflow.Subject;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.FactList;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Formats;
import io.cailian.uikit.InstantField;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;

/**
 * One RFQ: what is asked for, who is invited, who has bid, what happened, and what its
 * buyer may do now.
 */
@Route("rfqs/:id")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR, Roles.ADMIN })
class RfqView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

	private static final String KEY = "sourcing.RfqView.";

	private final RfqQueries queries;

	private final RfqPublishing publishing;

	private final RfqHandover handover;

	private final BidOpening opening;

	private final RfqTimeline timeline;

	private final ApprovalProgress approvals;

	private final Wording wording;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	private final Clock clock;

	private String number = "";

	RfqView(RfqQueries queries, RfqPublishing publishing, RfqHandover handover, BidOpening opening,
			RfqTimeline timeline, ApprovalProgress approvals, Wording wording, CurrentUser currentUser, People people,
			Formats formats, Clock clock) {
		this.queries = queries;
		this.publishing = publishing;
		this.handover = handover;
		this.opening = opening;
		this.timeline = timeline;
		this.approvals = approvals;
		this.wording = wording;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
		this.clock = clock;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		try {
			show(this.queries.details(id(event.getRouteParameters().get("id").orElse(""))));
		}
		catch (UnknownRfq ex) {
			event.rerouteToError(NotFoundException.class);
		}
	}

	static RfqId id(String text) {
		try {
			return new RfqId(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			throw new UnknownRfq();
		}
	}

	private void show(RfqDetails rfq) {
		this.number = rfq.number();
		List<InvitedSupplier> invited = this.queries.invited(rfq.id());
		getContent().addClassName("page");
		getContent().removeAll();
		getContent().add(
				new PageHeader().crumb("sourcing.RfqsView.title", RfqsView.class)
					.here(rfq.number())
					.title(rfq.title())
					.subtitle(rfq.number())
					.badges(StatusTones.badge(rfq.status()))
					.actions(actions(rfq).toArray(Component[]::new)),
				facts(rfq, invited), terms(rfq), section("lines", new RfqLinesGrid(rfq.lines(), this.formats, true)),
				section("invited", invitedGrid(invited)), approval(rfq),
				section("timeline", this.timeline.of(rfq.id(), getLocale())));
	}

	/** Nothing where nobody was ever asked. */
	private Component approval(RfqDetails rfq) {
		Component panel = this.approvals.whole(new Subject("RFQ", rfq.id().value()));
		Component section = section("approval", panel);
		section.setVisible(panel.isVisible());
		return section;
	}

	private FactList facts(RfqDetails rfq, List<InvitedSupplier> invited) {
		long submitted = invited.stream()
			.filter((each) -> each.response() == io.cailian.sourcing.SupplierResponse.SUBMITTED)
			.count();
		FactList facts = new FactList().fact(KEY + "buyer", this.people.nameOf(rfq.buyer(), getLocale()))
			.fact(KEY + "currency", rfq.currency())
			.fact(KEY + "closesAt", closing(rfq))
			.fact(KEY + "bids", submitted + " / " + invited.size())
			.fact(KEY + "minBids", rfq.isImported() ? unknown() : new Span(String.valueOf(rfq.minBids())))
			.fact(KEY + "partialBids", rfq.isImported() ? unknown() : allowed(rfq.partialBids()))
			.fact(KEY + "otherCurrencies", rfq.isImported() ? unknown() : allowed(rfq.otherCurrencies()));
		if (!rfq.scope().scope().equals(Scope.EVERYTHING)) {
			Span scope = new Span();
			Texts.follow(scope, (locale) -> scope.setText(this.wording.scope(rfq.scope().scope(), locale)));
			facts.fact(KEY + "scope", scope);
		}
		ClosingChange change = rfq.closingChange();
		if (change != null) {
			facts.fact(KEY + "extended", Texts.text(new Span(), KEY + "extendedFrom",
					this.formats.instant(change.from(), getLocale()), change.reason()));
		}
		if (rfq.externalReference() != null) {
			facts.fact(KEY + "externalReference", rfq.externalReference());
		}
		if (rfq.endCause() != null) {
			facts.fact(KEY + "endCause", Texts.text(new Span(), "sourcing.EndCause." + rfq.endCause()));
		}
		if (rfq.endReason() != null) {
			facts.fact(KEY + "endReason", new Span(rfq.endReason()));
		}
		return facts;
	}

	private static Span allowed(boolean allowed) {
		return Texts.text(new Span(), KEY + (allowed ? "allowed" : "notAllowed"));
	}

	/** What the source of an imported RFQ does not say. */
	private static Span unknown() {
		return Texts.text(new Span(), KEY + "unknown");
	}

	private Component closing(RfqDetails rfq) {
		if (rfq.closesAt() == null) {
			return new Span("–");
		}
		return (rfq.status() == RfqStatus.PUBLISHED) ? new Countdown(rfq.closesAt(), this.clock, this.formats)
				: new Span(this.formats.instant(rfq.closesAt(), getLocale()));
	}

	private Component terms(RfqDetails rfq) {
		Paragraph text = new Paragraph(rfq.terms().isEmpty() ? "–" : rfq.terms());
		text.addClassName("pre-line");
		text.getElement().getStyle().set("white-space", "pre-line");
		return section("terms", text);
	}

	private static Section section(String name, Component content) {
		Section section = new Section(Texts.text(new H2(), KEY + name), content);
		section.setId(name);
		section.setWidthFull();
		section.addClassName("page-section");
		return section;
	}

	private Component invitedGrid(List<InvitedSupplier> invited) {
		if (invited.isEmpty()) {
			return Texts.text(new Paragraph(), KEY + "noneInvited");
		}
		ListGrid<InvitedSupplier> grid = new ListGrid<>(KEY + "invited");
		grid.textColumn(KEY + "supplierNumber", InvitedSupplier::number);
		grid.textColumn(KEY + "supplierName", InvitedSupplier::name).setFlexGrow(3);
		grid.statusColumn(KEY + "response", (each) -> StatusTones.of(each.response()),
				(each) -> getTranslation(StatusTones.key(each.response())));
		grid.textColumn(KEY + "respondedAt", (each) -> (each.respondedAt() == null) ? "–"
				: this.formats.shortInstant(each.respondedAt(), getLocale()));
		grid.setItems(invited);
		grid.setAllRowsVisible(true);
		return grid;
	}

	private List<Component> actions(RfqDetails rfq) {
		List<Component> actions = new ArrayList<>();
		if (rfq.isOpened()) {
			actions.add(primary(
					action("compare", null, () -> UI.getCurrent().navigate("rfqs/" + rfq.id() + "/comparison"))));
		}
		if (this.currentUser.has(Roles.BUYER) && !rfq.isImported()) {
			actions.addAll(buyersActions(rfq));
		}
		if (this.currentUser.has(Roles.PURCHASING_MANAGER) && !rfq.status().isEnd()) {
			actions.add(action("handOver", null, () -> handOver(rfq)));
		}
		return actions;
	}

	private List<Component> buyersActions(RfqDetails rfq) {
		String refused = rfq.buyer().equals(this.currentUser.id()) ? null : "notYours";
		boolean closed = rfq.hasReachedClosing(this.clock.instant());
		return switch (rfq.status()) {
			case DRAFT -> List.of(action("edit", refused, () -> UI.getCurrent().navigate("rfqs/" + rfq.id() + "/edit")),
					action("cancel", refused, () -> cancel(rfq)),
					primary(action("publish", (refused == null) ? unpublishable(rfq) : refused, () -> publish(rfq))));
			case PUBLICATION_APPROVAL ->
				List.of(action("cancel", refused, () -> cancel(rfq)), action("takeBack", refused, () -> takeBack(rfq)));
			case PUBLISHED, CLOSED -> {
				List<Component> actions = new ArrayList<>(List.of(action("cancel", refused, () -> cancel(rfq))));
				if (!closed) {
					actions.add(action("extend", refused, () -> extend(rfq)));
				}
				actions.add(primary(
						action("open", (refused == null && !closed) ? "notYetClosed" : refused, () -> open(rfq))));
				yield actions;
			}
			case OPENED -> List.of(action("endWithoutAward", refused, () -> endWithoutAward(rfq)));
			default -> List.of();
		};
	}

	private @Nullable String unpublishable(RfqDetails rfq) {
		return rfq.missingForPublication(this.clock.instant()).map((gap) -> switch (gap) {
			case LINES -> "needsLines";
			case CLOSING -> "needsClosing";
			case INVITED -> "needsInvited";
		}).orElse(null);
	}

	/** A refused action stays focusable and says why. */
	private static Button action(String name, @Nullable String refusedBecause, Runnable work) {
		Button button = Texts.text(new Button(), KEY + name);
		if (refusedBecause == null) {
			button.addClickListener((event) -> work.run());
			return button;
		}
		button.getElement().setAttribute("aria-disabled", "true");
		button.addClassName("refused");
		button.addClickListener((event) -> Notices.info(KEY + refusedBecause));
		Texts.follow(button, (locale) -> button.setTooltipText(button.getTranslation(locale, KEY + refusedBecause)));
		return button;
	}

	private static Button primary(Button button) {
		if (!button.hasClassName("refused")) {
			button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		}
		return button;
	}

	private void publish(RfqDetails rfq) {
		ConfirmDialogs.ask(KEY + "publishTitle", KEY + "publishText", KEY + "publish", () -> {
			HandingIn.by((read) -> {
				RfqDetails after = this.publishing.publish(rfq.id(), read);
				show(after);
				Notices.success(KEY + ((after.status() == RfqStatus.PUBLISHED) ? "published" : "publicationAsked"),
						rfq.number());
			});
		});
	}

	private void takeBack(RfqDetails rfq) {
		ConfirmDialogs.ask(KEY + "takeBack", KEY + "takeBackText", KEY + "takeBack", () -> {
			show(this.publishing.takeBack(rfq.id()));
			Notices.success(KEY + "takenBack", rfq.number());
		});
	}

	private void cancel(RfqDetails rfq) {
		ConfirmDialogs.askReason(KEY + "cancelTitle", KEY + "cancelText", KEY + "cancel", (reason) -> {
			show(this.publishing.cancel(rfq.id(), reason));
			Notices.success(KEY + "cancelled", rfq.number());
		});
	}

	private void extend(RfqDetails rfq) {
		InstantField later = Texts.label(new InstantField(this.formats), KEY + "extendTo");
		later.setValue(rfq.closesAt());
		new ReasonDialog(KEY + "extendTitle", KEY + "extendText", KEY + "extend", later,
				(problems) -> FieldProblems.required(later, problems), (reason) -> {
					show(this.publishing.extend(rfq.id(), Objects.requireNonNull(later.getValue()), reason));
					Notices.success(KEY + "extendedDone", rfq.number());
				})
			.open();
	}

	private void endWithoutAward(RfqDetails rfq) {
		ConfirmDialogs.askReason(KEY + "endWithoutAwardTitle", KEY + "endWithoutAwardText", KEY + "endWithoutAward",
				(reason) -> {
					show(this.publishing.endWithoutAward(rfq.id(), reason));
					Notices.success(KEY + "endedWithoutAward", rfq.number());
				});
	}

	private void handOver(RfqDetails rfq) {
		ComboBox<Person> buyer = Texts.label(new ComboBox<>(), KEY + "newBuyer");
		buyer.setItems(this.handover.buyers().stream().filter((person) -> !person.id().equals(rfq.buyer())).toList());
		buyer.setItemLabelGenerator((person) -> person.name(getLocale()));
		buyer.setManualValidation(true);
		new ReasonDialog(KEY + "handOverTitle", KEY + "handOverText", KEY + "handOver", buyer,
				(problems) -> FieldProblems.required(buyer, problems), (reason) -> {
					show(this.handover.handOver(rfq.id(), buyer.getValue().id(), reason));
					Notices.success(KEY + "handedOver", rfq.number(), buyer.getValue().name(getLocale()));
				})
			.open();
	}

	private void open(RfqDetails rfq) {
		ConfirmDialogs.ask(KEY + "openTitle", KEY + "openText", KEY + "open", () -> {
			OpeningResult result = this.opening.open(rfq.id());
			show(this.queries.details(rfq.id()));
			switch (result) {
				case OpeningResult.Opened opened -> Notices.success(KEY + "opened", opened.bids());
				case OpeningResult.TooFew few -> Notices.info(KEY + "failed", few.bids(), few.minimum());
			}
		});
	}

	@Override
	public String getPageTitle() {
		return this.number + " · " + getTranslation("sourcing.RfqsView.title");
	}

}
