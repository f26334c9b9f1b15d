package io.cailian.qualification.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.qualification.Access;
import io.cailian.qualification.CertificateDetails;
import io.cailian.qualification.CertificateFilter;
import io.cailian.qualification.CertificateForm;
import io.cailian.qualification.CertificateRevoking;
import io.cailian.qualification.CertificateState;
import io.cailian.qualification.CertificateSubmission;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.CertificateTypes;
import io.cailian.qualification.Certificates;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.KeyFigure;
import io.cailian.supplier.spi.SupplierTab;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.workflow.ApprovalProgress;
import io.cailian.workflow.Subject;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * The certificates of a supplier on its page, for staff and for the supplier itself, who
 * may both hand in new ones.
 */
@org.springframework.stereotype.Component
class CertificateTab implements SupplierTab {

	private static final String KEY = "qualification.CertificateTab.";

	private static final int MOST = 500;

	private final Certificates certificates;

	private final CertificateTypes types;

	private final CertificateSubmission submission;

	private final CertificateRevoking revoking;

	private final ApprovalProgress approvals;

	private final CurrentUser currentUser;

	private final ModuleTranslations texts;

	private final Formats formats;

	CertificateTab(Certificates certificates, CertificateTypes types, CertificateSubmission submission,
			CertificateRevoking revoking, ApprovalProgress approvals, CurrentUser currentUser, ModuleTranslations texts,
			Formats formats) {
		this.certificates = certificates;
		this.types = types;
		this.submission = submission;
		this.revoking = revoking;
		this.approvals = approvals;
		this.currentUser = currentUser;
		this.texts = texts;
		this.formats = formats;
	}

	@Override
	public String titleKey() {
		return KEY + "title";
	}

	@Override
	public String anchor() {
		return "certificates";
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
				Roles.ADMIN, Roles.SUPPLIER);
	}

	@Override
	public Component content(SupplierId supplier) {
		Div content = new Div();
		boolean mayHandIn = Access.isUploader(this.currentUser);
		fill(content, () -> this.certificates.list(CertificateFilter.of(supplier), 0, MOST),
				mayHandIn ? Optional.of((form) -> this.submission.submitFor(supplier, form)) : Optional.empty());
		return content;
	}

	@Override
	public Component ownContent() {
		Div content = new Div();
		fill(content, this.certificates::own, Optional.of(this.submission::submitOwn));
		return content;
	}

	@Override
	public List<KeyFigure> figures(SupplierId supplier) {
		long ending = this.certificates.count(new CertificateFilter("", Optional.empty(),
				Optional.of(CertificateState.EXPIRING), Optional.of(supplier)));
		long lapsed = this.certificates.count(new CertificateFilter("", Optional.empty(),
				Optional.of(CertificateState.LAPSED), Optional.of(supplier)));
		return figures(ending, lapsed);
	}

	@Override
	public List<KeyFigure> ownFigures() {
		return figures(this.certificates.countOwn(CertificateState.EXPIRING),
				this.certificates.countOwn(CertificateState.LAPSED));
	}

	private static List<KeyFigure> figures(long ending, long lapsed) {
		return List.of(new KeyFigure(KEY + "expiring", ending, Tone.WARNING, "#certificates"),
				new KeyFigure(KEY + "lapsed", lapsed, Tone.DANGER, "#certificates"));
	}

	private void fill(Div content, Supplier<List<CertificateDetails>> source,
			Optional<Consumer<CertificateForm>> submit) {
		content.removeAll();
		List<CertificateDetails> held = source.get();
		content.add(held.isEmpty() ? new EmptyState(VaadinIcon.DIPLOMA_SCROLL, KEY + "none", KEY + "noneHint")
				: grid(held, submit, () -> fill(content, source, submit)));
		submit.ifPresent((handIn) -> {
			Button add = Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), KEY + "handIn");
			add.addClickListener((event) -> open(Optional.empty(), handIn, () -> fill(content, source, submit)));
			content.add(add);
		});
	}

	private void open(Optional<CertificateTypeDetails> preset, Consumer<CertificateForm> submit, Runnable onSent) {
		new CertificateDialog(this.submission, this.types.active(), preset, submit, onSent).open();
	}

	private Component grid(List<CertificateDetails> held, Optional<Consumer<CertificateForm>> submit, Runnable reload) {
		ListGrid<CertificateDetails> grid = new ListGrid<>(KEY + "title");
		ListGrid.wide(grid.textColumn(KEY + "type", (each) -> each.type().name(locale(grid))), "8rem");
		grid.statusColumn(KEY + "state", (each) -> Tones.of(each.state()),
				(each) -> grid.getTranslation(Tones.key(each.state())));
		ListGrid.wide(grid.textColumn(KEY + "number", CertificateDetails::number), "8rem");
		ListGrid.wide(grid.textColumn(KEY + "issuer", CertificateDetails::issuer), "8rem");
		grid.textColumn(KEY + "issued", (each) -> this.formats.date(each.issued(), locale(grid)));
		grid.textColumn(KEY + "expires",
				(each) -> each.expires().map((day) -> this.formats.date(day, locale(grid))).orElse("–"));
		ListGrid.wide(grid.textColumn(KEY + "remark", (each) -> remark(each, locale(grid))), "8rem");
		ListGrid.fixed(grid.addComponentColumn((each) -> actions(each, submit, reload)), "12rem").setFrozenToEnd(true);
		grid.setItems(held);
		grid.setAllRowsVisible(true);
		return grid;
	}

	private String remark(CertificateDetails certificate, Locale locale) {
		return certificate.revoked()
			.map((day) -> this.texts.getTranslation(KEY + "revokedOn", locale, this.formats.date(day, locale),
					certificate.revocationReason()))
			.or(() -> certificate.revocationAsked()
				.map((reason) -> this.texts.getTranslation(KEY + "revocationAsked", locale, reason)))
			.orElseGet(certificate::decisionReason);
	}

	private void askToRevoke(CertificateDetails certificate, Runnable reload) {
		ConfirmDialogs.askReason(KEY + "revokeTitle", KEY + "revokeText", KEY + "revokeSend", (reason) -> {
			this.revoking.propose(certificate.id(), reason);
			Notices.success(KEY + "revokeSent");
			reload.run();
		});
	}

	private void askToWithdraw(CertificateDetails certificate, Runnable reload) {
		ConfirmDialogs.ask(KEY + "withdrawTitle", KEY + "withdrawText", KEY + "withdrawConfirm", () -> {
			this.revoking.withdraw(certificate.id());
			Notices.success(KEY + "withdrawn");
			reload.run();
		});
	}

	private Component actions(CertificateDetails certificate, Optional<Consumer<CertificateForm>> submit,
			Runnable reload) {
		Div actions = new Div(
				new Anchor(this.certificates.handler(certificate.id(), certificate.file()), certificate.fileName()),
				new Span(" "));
		boolean ends = certificate.state() == CertificateState.EXPIRING
				|| certificate.state() == CertificateState.LAPSED || certificate.state() == CertificateState.RETURNED
				|| certificate.state() == CertificateState.REVOKED;
		submit.filter((handIn) -> ends).ifPresent((handIn) -> {
			Button renew = Texts.text(new Button(), KEY + "renew");
			renew.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
			renew.addClickListener((event) -> open(Optional.of(certificate.type()), handIn, reload));
			actions.add(renew);
		});
		if (this.currentUser.isStaff()) {
			actions.add(this.approvals.way(new Subject("CERTIFICATE", certificate.id().value())));
		}
		if (certificate.revocable() && Access.isUploader(this.currentUser)) {
			Button revoke = Texts.text(new Button(), KEY + "revoke");
			revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
			revoke.addClickListener((event) -> askToRevoke(certificate, reload));
			actions.add(revoke);
		}
		if (certificate.revocationAskedBy().filter(this.currentUser.id()::equals).isPresent()) {
			Button withdraw = Texts.text(new Button(), KEY + "withdraw");
			withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
			withdraw.addClickListener((event) -> askToWithdraw(certificate, reload));
			actions.add(withdraw);
		}
		return actions;
	}

	private static Locale locale(Component reader) {
		return reader.getUI().map((ui) -> ui.getLocale()).orElse(Locale.SIMPLIFIED_CHINESE);
	}

}
