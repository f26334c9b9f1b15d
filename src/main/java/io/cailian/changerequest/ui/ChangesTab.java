package io.cailian.changerequest.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.cailian.changerequest.CallingBack;
import io.cailian.changerequest.ChangeKind;
import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeProposing;
import io.cailian.changerequest.ChangeRequestDetails;
import io.cailian.changerequest.ChangeRequests;
import io.cailian.changerequest.ChangeWording;
import io.cailian.changerequest.EvidenceDownloads;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierHistory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierVersionDetails;
import io.cailian.supplier.spi.KeyFigure;
import io.cailian.supplier.spi.SectionChanged;
import io.cailian.supplier.spi.SupplierTab;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.workflow.ApprovalProgress;
import io.cailian.workflow.Subject;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * What is in force of a supplier and since when, what waits to change it, and all that
 * was: for staff, and for the supplier itself.
 */
@org.springframework.stereotype.Component
class ChangesTab implements SupplierTab {

	private static final String KEY = "changerequest.ChangesTab.";

	private static final String ANCHOR = "changes";

	private final ChangeRequests requests;

	private final EvidenceDownloads downloads;

	private final ChangeProposing proposing;

	private final CallingBack callingBack;

	private final SupplierHistory history;

	private final ApprovalProgress approvals;

	private final ChangeWording wording;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	private final Clock clock;

	ChangesTab(ChangeRequests requests, EvidenceDownloads downloads, ChangeProposing proposing, CallingBack callingBack,
			SupplierHistory history, ApprovalProgress approvals, ChangeWording wording, CurrentUser currentUser,
			People people, Formats formats, Clock clock) {
		this.requests = requests;
		this.downloads = downloads;
		this.proposing = proposing;
		this.callingBack = callingBack;
		this.history = history;
		this.approvals = approvals;
		this.wording = wording;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
		this.clock = clock;
	}

	@Override
	public String titleKey() {
		return KEY + "title";
	}

	@Override
	public String anchor() {
		return ANCHOR;
	}

	@Override
	public int order() {
		return 5;
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
				Roles.ADMIN, Roles.SUPPLIER);
	}

	@Override
	public Component content(SupplierId supplier) {
		Div content = new Div();
		boolean mayAsk = this.currentUser.has(Roles.BUYER) || this.currentUser.has(Roles.FINANCE);
		fill(content, () -> this.requests.factsOf(supplier)
			.map((now) -> new Shown(now, this.history.of(supplier), this.requests.of(supplier), true,
					mayAsk ? Optional.of((asked) -> this.proposing.proposeFor(supplier, asked)) : Optional.empty())));
		return content;
	}

	@Override
	public Component ownContent() {
		Div content = new Div();
		fill(content,
				() -> this.requests.ownFacts()
					.map((now) -> new Shown(now, this.history.own(), this.requests.own(), false,
							Optional.of(this.proposing::proposeOwn))));
		return content;
	}

	@Override
	public List<KeyFigure> figures(SupplierId supplier) {
		return figures(this.requests.of(supplier));
	}

	@Override
	public List<KeyFigure> ownFigures() {
		return figures(this.requests.own());
	}

	private static List<KeyFigure> figures(List<ChangeRequestDetails> requests) {
		return List.of(new KeyFigure(KEY + "waiting", requests.stream().filter(ChangeRequestDetails::isWaiting).count(),
				Tone.INFO, "#" + ANCHOR));
	}

	private void fill(Div content, Supplier<Optional<Shown>> source) {
		content.removeAll();
		source.get().ifPresent((shown) -> fill(content, shown, () -> {
			fill(content, source);
			SectionChanged.tell(content);
		}));
	}

	private void fill(Div content, Shown shown, Runnable reload) {
		content.addClassName("changes");
		shown.versions().stream().findFirst().ifPresent((newest) -> content.add(inForce(newest)));
		shown.requests()
			.stream()
			.filter(ChangeRequestDetails::isWaiting)
			.forEach((request) -> content.add(card(request, shown, reload)));
		shown.propose()
			.filter((propose) -> shown.now().changeable())
			.ifPresent((propose) -> content.add(ways(shown, propose, reload)));
		content.add(new VersionList(shown.versions(), shown.toStaff(), this.wording, this.people, this.formats));
		List<ChangeRequestDetails> ended = shown.requests().stream().filter((request) -> !request.isWaiting()).toList();
		if (!ended.isEmpty()) {
			content.add(ended(ended, shown));
		}
	}

	private Paragraph inForce(SupplierVersionDetails newest) {
		Paragraph said = new Paragraph();
		Texts.follow(said, (locale) -> said.setText(said.getTranslation(locale, KEY + "inForce", newest.no(),
				this.formats.shortInstant(newest.approvedAt(), locale))));
		return said;
	}

	private Component card(ChangeRequestDetails request, Shown shown, Runnable reload) {
		List<Component> actions = new ArrayList<>();
		Div revealed = new Div();
		boolean finance = shown.toStaff() && this.currentUser.has(Roles.FINANCE);
		if (finance && request.kind().mayBeCalledBack()) {
			if (request.callBack().isEmpty() && !isMine(request)) {
				actions.add(button("callBack", ButtonVariant.LUMO_PRIMARY,
						() -> new CallBackDialog(this.callingBack, request, this.clock.instant(), this.formats, reload)
							.open()));
			}
		}
		if (finance && request.kind() == ChangeKind.BANK) {
			actions.add(button("reveal", ButtonVariant.LUMO_TERTIARY, () -> {
				revealed.removeAll();
				revealed.add(clear(this.callingBack.reveal(request.id())));
			}));
		}
		if (!shown.toStaff() || isMine(request)) {
			actions.add(button("withdraw", ButtonVariant.LUMO_TERTIARY,
					() -> ConfirmDialogs.ask(KEY + "withdrawTitle", KEY + "withdrawText", KEY + "withdraw", () -> {
						this.proposing.withdraw(request.id());
						Notices.success(KEY + "withdrawn");
						reload.run();
					})));
		}
		ChangeCard card = card(request, shown).with(actions.toArray(Component[]::new));
		return new Div(card, revealed);
	}

	private ChangeCard card(ChangeRequestDetails request, Shown shown) {
		ChangeCard card = new ChangeCard(request, shown.now(), this.downloads, this.wording, this.people, this.formats);
		return this.currentUser.isStaff() ? card.with(approval(request)) : card;
	}

	private Details approval(ChangeRequestDetails request) {
		return new Details(Texts.text(new Span(), KEY + "approval"),
				this.approvals.whole(new Subject(ChangeRequests.SUBJECT_TYPE, request.id().value())));
	}

	private Component ways(Shown shown, Consumer<ChangeProposal> propose, Runnable reload) {
		Div ways = new Div(
				button("askAccount", ButtonVariant.LUMO_CONTRAST,
						() -> new BankChangeDialog(this.proposing, this.wording, shown.now(), propose, reload).open()),
				button("askContact", ButtonVariant.LUMO_CONTRAST,
						() -> new ContactChangeDialog(this.proposing, shown.now(), propose, reload).open()),
				button("askLegal", ButtonVariant.LUMO_CONTRAST,
						() -> new LegalChangeDialog(this.proposing, shown.now(), propose, reload).open()));
		ways.addClassName("change-actions");
		return ways;
	}

	private Component ended(List<ChangeRequestDetails> ended, Shown shown) {
		Div cards = new Div();
		ended.forEach((request) -> cards.add(card(request, shown)));
		Span title = Texts.text(new Span(), KEY + "ended", ended.size());
		return new Details(title, cards);
	}

	private static FactList clear(BankDetails account) {
		return new FactList().fact(SupplierField.BANK_NAME.labelKey(), account.bankName())
			.fact(SupplierField.BANK_ACCOUNT.labelKey(), account.accountNumber())
			.fact(SupplierField.BANK_HOLDER.labelKey(), account.holder());
	}

	private static Button button(String key, ButtonVariant variant, Runnable action) {
		Button button = Texts.text(new Button(), KEY + key);
		button.addThemeVariants(variant);
		button.addClickListener((event) -> action.run());
		return button;
	}

	private boolean isMine(ChangeRequestDetails request) {
		return request.proposedBy().equals(this.currentUser.idIfSignedIn());
	}

	/** What one section shows, and to whom. */
	private record Shown(CurrentFacts now, List<SupplierVersionDetails> versions, List<ChangeRequestDetails> requests,
			boolean toStaff, Optional<Consumer<ChangeProposal>> propose) {

	}

}
