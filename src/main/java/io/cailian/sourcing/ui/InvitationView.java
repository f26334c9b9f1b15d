package io.cailian.sourcing.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.cailian.classification.Region;
import io.cailian.classification.Regions;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.sourcing.AwardLetters;
import io.cailian.sourcing.BidConflict;
import io.cailian.sourcing.BidForm;
import io.cailian.sourcing.BidReceipt;
import io.cailian.sourcing.BidResult;
import io.cailian.sourcing.BidStatus;
import io.cailian.sourcing.BidSubmission;
import io.cailian.sourcing.ClosingChange;
import io.cailian.sourcing.DraftResult;
import io.cailian.sourcing.EndCause;
import io.cailian.sourcing.InvitationDetails;
import io.cailian.sourcing.InvitationQueries;
import io.cailian.sourcing.OwnBid;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.SupplierResponse;
import io.cailian.sourcing.UnknownRfq;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;

/**
 * Where a supplier reads an RFQ and bids: type, keep, submit, revise, withdraw.
 */
@Route("invitations/:rfqId")
@RolesAllowed(Roles.SUPPLIER)
class InvitationView extends Composite<VerticalLayout>
		implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

	private static final String KEY = "sourcing.InvitationView.";

	private final InvitationQueries queries;

	private final BidSubmission submission;

	private final AwardLetters letters;

	private final People people;

	private final Regions regions;

	private final Formats formats;

	private final Clock clock;

	private String number = "";

	/** The revision and the draft that what is typed here goes on from. */
	private int revision;

	private int draftNumber;

	private boolean changed;

	InvitationView(InvitationQueries queries, BidSubmission submission, AwardLetters letters, People people,
			Regions regions, Formats formats, Clock clock) {
		this.queries = queries;
		this.letters = letters;
		this.submission = submission;
		this.people = people;
		this.regions = regions;
		this.formats = formats;
		this.clock = clock;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		try {
			show(this.queries.details(RfqView.id(event.getRouteParameters().get("rfqId").orElse(""))));
		}
		catch (UnknownRfq ex) {
			event.rerouteToError(NotFoundException.class);
		}
	}

	private void show(InvitationDetails rfq) {
		this.number = rfq.number();
		this.changed = false;
		OwnBid bid = rfq.bid();
		this.revision = bid.revision();
		this.draftNumber = bid.draftNumber();
		boolean draft = bid.unsubmitted().isPresent() && (rfq.acceptsBids() || bid.submitted().isEmpty());
		BidEditor editor = new BidEditor(rfq, this.formats, () -> this.changed = true);
		editor.show(draft ? bid.unsubmitted() : bid.submitted());
		editor.setReadOnly(!rfq.acceptsBids());
		getContent().addClassName("page");
		getContent().removeAll();
		getContent().add(
				new PageHeader().crumb("sourcing.InvitationsView.title", InvitationsView.class)
					.here(rfq.number())
					.title(rfq.title())
					.subtitle(rfq.number())
					.badges(StatusTones.badge(rfq.status()), StatusTones.badge(rfq.response())),
				facts(rfq), banner(rfq));
		if (rfq.closingChange() != null) {
			getContent().add(changeBanner(rfq, rfq.closingChange()));
		}
		if (rfq.result() != null) {
			getContent().add(result(rfq.result()));
		}
		if (rfq.status() == RfqStatus.AWARDED && bid.receipt().isPresent() && bid.status() != BidStatus.WITHDRAWN) {
			getContent().add(letter(rfq.rfq()));
		}
		bid.receipt().ifPresent((receipt) -> getContent().add(receipt(receipt, bid)));
		if (!rfq.terms().isEmpty()) {
			Paragraph terms = new Paragraph(rfq.terms());
			terms.getElement().getStyle().set("white-space", "pre-line");
			getContent().add(new Section(Texts.text(new H2(), "sourcing.RfqView.terms"), terms));
		}
		Section yours = new Section(Texts.text(new H2(), KEY + (draft ? "yourDraft" : "yourBid")));
		if (draft) {
			yours.add(Texts.text(new Paragraph(),
					KEY + ((bid.status() == BidStatus.SUBMITTED) ? "draftBesideBid" : "draftOnly"), bid.revision()));
		}
		yours.add(editor);
		yours.setWidthFull();
		getContent().add(yours);
		if (rfq.acceptsBids()) {
			getContent().add(actions(rfq, editor));
		}
	}

	private Anchor letter(RfqId rfq) {
		DownloadHandler handler = DownloadHandler
			.fromInputStream((event) -> this.letters.ownLetter(rfq, event.getUI().getLocale()).download());
		return Texts.text(new Anchor(handler, AttachmentType.DOWNLOAD, ""), KEY + "letter");
	}

	private FactList facts(InvitationDetails rfq) {
		FactList facts = new FactList();
		Region region = rfq.region();
		if (region != null) {
			facts.fact((locale) -> getTranslation(locale, "sourcing.RfqForm.region"),
					(locale) -> this.regions.name(region, locale));
		}
		return facts.fact("sourcing.RfqView.currency", rfq.currency())
			.fact("sourcing.RfqView.closesAt",
					rfq.acceptsBids() ? new Countdown(rfq.closesAt(), this.clock, this.formats)
							: new Span(this.formats.instant(rfq.closesAt(), getLocale())))
			.fact("sourcing.RfqView.partialBids",
					Texts.text(new Span(), "sourcing.RfqView." + (rfq.partialBids() ? "allowed" : "notAllowed")))
			.fact("sourcing.RfqView.otherCurrencies",
					Texts.text(new Span(), "sourcing.RfqView." + (rfq.otherCurrencies() ? "allowed" : "notAllowed")));
	}

	private Div banner(InvitationDetails rfq) {
		String key = switch (rfq.status()) {
			case PUBLISHED -> rfq.acceptsBids() ? "sealed" : "closed";
			case CLOSED -> "closed";
			case CANCELLED -> "cancelled";
			case FAILED -> (rfq.endCause() == EndCause.NO_AWARD) ? "noAward" : "failed";
			case AWARDED -> "awarded";
			default -> "opened";
		};
		Span text = new Span();
		Texts.follow(text, (locale) -> text
			.setText(getTranslation(locale, KEY + key, this.formats.instant(rfq.closesAt(), locale))));
		Div banner = new Div(VaadinIcon.LOCK.create(), text);
		banner.addClassNames("banner", "sealed-banner");
		banner.getElement().setAttribute("role", "note");
		if (rfq.endReason() != null) {
			banner.add(new Span(rfq.endReason()));
		}
		return banner;
	}

	private Div changeBanner(InvitationDetails rfq, ClosingChange change) {
		Span text = new Span();
		Texts.follow(text,
				(locale) -> text
					.setText(getTranslation(locale, KEY + "extended", this.formats.instant(change.from(), locale),
							this.formats.instant(rfq.closesAt(), locale), change.reason())));
		Div banner = new Div(VaadinIcon.CLOCK.create(), text);
		banner.addClassName("banner");
		banner.getElement().setAttribute("role", "note");
		return banner;
	}

	private Section result(BidResult result) {
		Tone tone = switch (result.kind()) {
			case WON -> Tone.SUCCESS;
			case NOT_SELECTED, NO_AWARD -> Tone.NEUTRAL;
			case DISQUALIFIED -> Tone.DANGER;
		};
		Section section = new Section(Texts.text(new H2(), KEY + "result"),
				new StatusBadge(tone, "sourcing.BidResult." + result.kind()));
		if (!result.won().isEmpty()) {
			ListGrid<BidResult.WonLine> lines = new ListGrid<>(KEY + "wonLines");
			lines.textColumn(KEY + "line", (line) -> line.position() + ". " + line.item()).setFlexGrow(3);
			lines.numberColumn(KEY + "quantity", (line) -> this.formats.quantity(line.quantity(), getLocale()));
			lines.numberColumn(KEY + "amount", (line) -> this.formats.money(line.amount(), getLocale()));
			lines.setItems(result.won());
			lines.setAllRowsVisible(true);
			section.add(lines);
		}
		if (result.reason() != null) {
			Paragraph reason = new Paragraph(result.reason());
			reason.addClassName("recorded-reason");
			section.add(Texts.text(new Paragraph(), KEY + "disqualifiedBecause"), reason);
		}
		section.setWidthFull();
		return section;
	}

	private Section receipt(BidReceipt receipt, OwnBid bid) {
		FactList facts = new FactList().fact(KEY + "revision", String.valueOf(receipt.revision()))
			.fact(KEY + "submittedAt", this.formats.instant(receipt.submittedAt(), getLocale()))
			.fact(KEY + "sha256", receipt.sha256());
		Section section = new Section(Texts.text(new H2(),
				(bid.status() == BidStatus.WITHDRAWN) ? KEY + "withdrawnReceipt" : KEY + "receipt"), facts);
		section.addClassName("receipt");
		section.setWidthFull();
		return section;
	}

	private Div actions(InvitationDetails rfq, BidEditor editor) {
		boolean submitted = rfq.bid().status() == BidStatus.SUBMITTED;
		Button submit = Texts.text(new Button(), submitted ? KEY + "revise" : KEY + "submit");
		submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		submit.setDisableOnClick(true);
		submit.addClickListener((event) -> {
			try {
				submit(rfq, editor);
			}
			finally {
				submit.setEnabled(true);
			}
		});
		Button keep = Texts.text(new Button(), KEY + "save");
		keep.addClickListener((event) -> editor.read().ifPresent((form) -> keep(rfq, form)));
		Div actions = new Div(submit, keep);
		actions.addClassName("page-header-actions");
		if (submitted) {
			actions.add(danger("withdraw", () -> withdraw(rfq, editor)));
		}
		else if (rfq.response() != SupplierResponse.DECLINED) {
			actions.add(danger("decline", () -> {
				this.submission.decline(rfq.rfq());
				done(rfq, "declineDone");
			}));
		}
		return actions;
	}

	private static Button danger(String name, Runnable work) {
		Button button = Texts.text(new Button(), KEY + name);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
		button.addClickListener(
				(event) -> ConfirmDialogs.askDanger(KEY + name + "Title", KEY + name + "Text", KEY + name, work));
		return button;
	}

	private void done(InvitationDetails rfq, String name, Object... args) {
		show(this.queries.details(rfq.rfq()));
		Notices.success(KEY + name, args);
	}

	private void submit(InvitationDetails rfq, BidEditor editor) {
		editor.read().ifPresent((form) -> submit(rfq, form));
	}

	private void submit(InvitationDetails rfq, BidForm form) {
		try {
			BidReceipt receipt = this.submission.submit(rfq.rfq(), form, this.revision);
			done(rfq, "submitted", receipt.revision());
		}
		catch (BidConflict conflict) {
			settle("submitMine", rfq, Optional.of(form), who(conflict.by(), conflict.at()), () -> submit(rfq, form));
		}
	}

	private void keep(InvitationDetails rfq, BidForm form) {
		switch (this.submission.saveDraft(rfq.rfq(), form, this.draftNumber, this.revision)) {
			case DraftResult.Saved saved -> {
				this.draftNumber = saved.draftNumber();
				this.changed = false;
				Notices.success(KEY + "saved");
			}
			case DraftResult.Conflict conflict ->
				settle("keepMine", rfq, Optional.of(form), who(conflict.by(), conflict.at()), () -> keep(rfq, form));
		}
	}

	private void withdraw(InvitationDetails rfq, BidEditor editor) {
		try {
			this.submission.withdraw(rfq.rfq(), this.revision);
			done(rfq, "withdrawDone");
		}
		catch (BidConflict conflict) {
			settle("withdrawAnyway", rfq, editor.read(), who(conflict.by(), conflict.at()),
					() -> withdraw(rfq, editor));
		}
	}

	/** What is typed stays; whoever goes on does so from what stands there now. */
	private void settle(String goOnKey, InvitationDetails rfq, Optional<BidForm> mine, String who, Runnable goOn) {
		InvitationDetails now = this.queries.details(rfq.rfq());
		new BidConflictDialog(goOnKey, rfq, mine, now.bid(), who, this.formats, () -> {
			this.revision = now.bid().revision();
			this.draftNumber = now.bid().draftNumber();
			goOn.run();
		}, () -> show(now)).open();
	}

	private String who(@Nullable UserId by, @Nullable Instant at) {
		return getTranslation("sourcing.BidConflictDialog.text",
				(by == null) ? "–" : this.people.nameOf(by, getLocale()),
				(at == null) ? "–" : this.formats.instant(at, getLocale()));
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		if (this.changed) {
			ConfirmDialogs.askToLeave(event, "sourcing.RfqEditView.", () -> this.changed = false);
		}
	}

	@Override
	public String getPageTitle() {
		return this.number + " · " + getTranslation("sourcing.InvitationsView.title");
	}

}
