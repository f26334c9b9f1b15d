package io.cailian.audit.ui;

import java.util.Optional;

import io.cailian.audit.AuditVerification;
import io.cailian.identity.People;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;

/**
 * What the last verification of the trail found, how far a running one is, and the button
 * that begins one. It goes on while the auditor reads or leaves.
 */
class VerificationPanel extends Composite<Div> {

	private static final String KEY = "audit.VerificationPanel.";

	private final AuditVerification verification;

	private final People people;

	private final Formats formats;

	private final Button verify = Texts.text(new Button(), KEY + "verify");

	private final Paragraph result = new Paragraph();

	private final Paragraph when = new Paragraph();

	private final ProgressBar bar = new ProgressBar();

	VerificationPanel(AuditVerification verification, People people, Formats formats) {
		this.verification = verification;
		this.people = people;
		this.formats = formats;
		this.verify.setDisableOnClick(true);
		this.verify.addClickListener((event) -> {
			this.verification.start();
			show();
		});
		this.result.getElement().setAttribute("role", "status");
		getContent().addClassName("audit-verification");
		getContent().add(this.bar, this.result, this.when);
		getContent().setWidthFull();
		Texts.follow(this, (locale) -> show());
	}

	Button button() {
		return this.verify;
	}

	@Override
	protected void onAttach(AttachEvent event) {
		UI ui = event.getUI();
		Registration news = this.verification.register(() -> ui.access(this::show));
		addDetachListener((detach) -> {
			news.remove();
			detach.unregisterListener();
		});
	}

	private void show() {
		Optional<AuditVerification.Progress> running = this.verification.running();
		this.verify.setEnabled(running.isEmpty());
		this.bar.setVisible(running.isPresent());
		running.ifPresentOrElse(this::show, () -> this.verification.last().ifPresentOrElse(this::show, this::showNone));
	}

	private void show(AuditVerification.Progress progress) {
		this.bar.setValue((progress.total() == 0) ? 0 : (double) progress.checked() / progress.total());
		this.result.setClassName("audit-running");
		this.result.setText(getTranslation(KEY + "running", progress.checked(), progress.total()));
		this.when.setText(getTranslation(KEY + "started", this.formats.instant(progress.startedAt(), getLocale()),
				this.people.nameOf(progress.by(), getLocale())));
	}

	private void show(AuditVerification.Run run) {
		this.result.setText(switch (run.result()) {
			case AuditVerification.Intact intact ->
				(intact.anchors() == 0) ? getTranslation(KEY + "intactWithoutAnchors", intact.count())
						: getTranslation(KEY + "intact", intact.count(), intact.anchors(), intact.anchoredTo());
			case AuditVerification.Broken broken ->
				getTranslation(KEY + "broken", broken.firstBadSeq(), getTranslation(KEY + "fault." + broken.fault()));
			case AuditVerification.AnchorsForged forged -> getTranslation(KEY + "anchorsForged", forged.line());
			case AuditVerification.AnchorsMissing gone ->
				getTranslation(KEY + "anchorsMissing", gone.missing(), gone.written());
		});
		this.result.setClassName(switch (run.result()) {
			case AuditVerification.Intact intact -> (intact.anchors() == 0) ? "audit-unvouched" : "audit-verified";
			case AuditVerification.Broken broken -> "audit-broken";
			case AuditVerification.AnchorsForged forged -> "audit-broken";
			case AuditVerification.AnchorsMissing gone -> "audit-broken";
		});
		this.when.setText(getTranslation(KEY + "finished", this.formats.instant(run.finishedAt(), getLocale()),
				this.people.nameOf(run.by(), getLocale())));
	}

	private void showNone() {
		this.result.setClassName("audit-none");
		this.result.setText(getTranslation(KEY + "never"));
		this.when.setText("");
	}

}
