package io.cailian.sourcing.ui;

import java.time.Clock;
import java.util.Optional;
import java.io.ByteArrayInputStream;

import io.cailian.identity.Roles;
import io.cailian.sourcing.BidConflict;
import io.cailian.sourcing.BidReceipt;
import io.cailian.sourcing.BidStatus;
import io.cailian.sourcing.BidSubmission;
import io.cailian.sourcing.InvitationDetails;
import io.cailian.sourcing.InvitationQueries;
import io.cailian.sourcing.OwnBid;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.SupplierResponse;
import io.cailian.sourcing.UnknownRfq;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.document.RenderedReport;
import io.cailian.sourcing.AwardLetters;
import io.cailian.sourcing.RfqStatus;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

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

	private final Formats formats;

	private final Clock clock;

	private String number = "";

	private boolean changed;

	InvitationView(InvitationQueries queries, BidSubmission submission, AwardLetters letters, Formats formats,
			Clock clock) {
		this.queries = queries;
		this.letters = letters;
		this.submission = submission;
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
		BidEditor editor = new BidEditor(rfq, this.formats, () -> this.changed = true);
		editor.show(bid.unsubmitted().or(bid::submitted));
		editor.setReadOnly(!rfq.acceptsBids());
		getContent().removeAll();
		getContent().add(
				new PageHeader().crumb("sourcing.InvitationsView.title", InvitationsView.class)
					.here(rfq.number())
					.title(rfq.title())
					.subtitle(rfq.number())
					.badges(StatusTones.badge(rfq.status()), StatusTones.badge(rfq.response())),
				facts(rfq), banner(rfq));
		if (rfq.status() == RfqStatus.AWARDED && bid.receipt().isPresent() && bid.status() != BidStatus.WITHDRAWN) {
			getContent().add(letter(rfq.rfq()));
		}
		bid.receipt().ifPresent((receipt) -> getContent().add(receipt(receipt, bid)));
		if (!rfq.terms().isEmpty()) {
			Paragraph terms = new Paragraph(rfq.terms());
			terms.getElement().getStyle().set("white-space", "pre-line");
			getContent().add(new Section(Texts.text(new H2(), "sourcing.RfqView.terms"), terms));
		}
		Section yours = new Section(Texts.text(new H2(), KEY + "yourBid"), editor);
		yours.setWidthFull();
		getContent().add(yours);
		if (rfq.acceptsBids()) {
			getContent().add(actions(rfq, editor));
		}
	}

	private Anchor letter(RfqId rfq) {
		DownloadHandler handler = DownloadHandler.fromInputStream((event) -> {
			RenderedReport letter = this.letters.ownLetter(rfq, event.getUI().getLocale());
			return new DownloadResponse(new ByteArrayInputStream(letter.content()), letter.fileName(),
					letter.mediaType(), letter.content().length);
		});
		return Texts.text(new Anchor(handler, AttachmentType.DOWNLOAD, ""), KEY + "letter");
	}

	private FactList facts(InvitationDetails rfq) {
		return new FactList().fact("sourcing.RfqView.currency", rfq.currency())
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
			case FAILED -> "failed";
			default -> "opened";
		};
		Span text = new Span();
		Texts.follow(text, (locale) -> text
			.setText(getTranslation(locale, KEY + key, this.formats.instant(rfq.closesAt(), locale))));
		Div banner = new Div(VaadinIcon.LOCK.create(), text);
		banner.addClassNames("banner", "sealed-banner");
		banner.getElement().setAttribute("role", "note");
		if (rfq.endReason() != null && !rfq.endReason().equals("TOO_FEW_BIDS")) {
			banner.add(new Span(rfq.endReason()));
		}
		return banner;
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
		keep.addClickListener((event) -> editor.read().ifPresent((form) -> {
			this.submission.saveDraft(rfq.rfq(), form);
			this.changed = false;
			Notices.success(KEY + "saved");
		}));
		Div actions = new Div(submit, keep);
		actions.addClassName("page-header-actions");
		if (submitted) {
			actions.add(danger("withdraw", () -> this.submission.withdraw(rfq.rfq(), rfq.bid().revision()), rfq.rfq()));
		}
		else if (rfq.response() != SupplierResponse.DECLINED) {
			actions.add(danger("decline", () -> this.submission.decline(rfq.rfq()), rfq.rfq()));
		}
		return actions;
	}

	private Button danger(String name, Runnable work, RfqId rfq) {
		Button button = Texts.text(new Button(), KEY + name);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
		button.addClickListener(
				(event) -> ConfirmDialogs.askDanger(KEY + name + "Title", KEY + name + "Text", KEY + name, () -> {
					work.run();
					show(this.queries.details(rfq));
					Notices.success(KEY + name + "Done");
				}));
		return button;
	}

	private void submit(InvitationDetails rfq, BidEditor editor) {
		Optional<io.cailian.sourcing.BidForm> form = editor.read();
		if (form.isEmpty()) {
			return;
		}
		try {
			BidReceipt receipt = this.submission.submit(rfq.rfq(), form.get(), rfq.bid().revision());
			show(this.queries.details(rfq.rfq()));
			Notices.success(KEY + "submitted", receipt.revision());
		}
		catch (BidConflict conflict) {
			Notices.problem(KEY + "conflict", conflict.currentRevision());
		}
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		if (this.changed) {
			BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
			ConfirmDialogs.askDanger("sourcing.RfqEditView.leaveTitle", "sourcing.RfqEditView.leaveText",
					"sourcing.RfqEditView.leave", () -> {
						this.changed = false;
						leave.proceed();
					});
		}
	}

	@Override
	public String getPageTitle() {
		return this.number + " · " + getTranslation("sourcing.InvitationsView.title");
	}

}
