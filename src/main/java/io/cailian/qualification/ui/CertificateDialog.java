package io.cailian.qualification.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.cailian.document.AttachmentInfo;
import io.cailian.kernel.RuleViolation;
import io.cailian.qualification.CertificateForm;
import io.cailian.qualification.CertificateId;
import io.cailian.qualification.CertificateSubmission;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;
import io.cailian.uikit.UploadProgress;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

/**
 * Where a certificate is handed in, by the supplier or by staff. The file is checked as
 * soon as it is here.
 */
class CertificateDialog extends ProposalDialog {

	private static final String KEY = "qualification.CertificateDialog.";

	private static final String[] KINDS = { ".pdf", ".png", ".jpg", ".jpeg" };

	private final CertificateSubmission submission;

	private final Consumer<CertificateForm> submit;

	private final CertificateId id = CertificateId.next();

	private final ComboBox<CertificateTypeDetails> type = Texts.label(new ComboBox<>(), KEY + "type");

	private final TextField issuer = Texts.label(new TextField(), KEY + "issuer");

	private final TextField number = Texts.label(new TextField(), KEY + "number");

	private final DatePicker issued = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "issued");

	private final DatePicker expires = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "expires");

	private final Upload upload = UploadProgress.named(ComponentTexts.on(new Upload((UploadHandler) this::receive)),
			"uikit.UploadProgress.name");

	private final Span fileName = new Span();

	private final Span fileError = new Span();

	private Optional<AttachmentInfo> file = Optional.empty();

	CertificateDialog(CertificateSubmission submission, List<CertificateTypeDetails> types,
			Optional<CertificateTypeDetails> preset, Consumer<CertificateForm> submit, Runnable onSent) {
		super(KEY, onSent);
		this.submission = submission;
		this.submit = submit;
		this.type.setItems(types);
		this.type.setManualValidation(true);
		Texts.follow(this.type,
				(locale) -> this.type.setItemLabelGenerator((each) -> each.code() + " " + each.name(locale)));
		preset.ifPresent(this.type::setValue);
		this.issuer.setMaxLength(CertificateForm.MAX_ISSUER);
		this.issuer.setManualValidation(true);
		this.number.setMaxLength(CertificateForm.MAX_NUMBER);
		this.number.setManualValidation(true);
		Texts.helper(this.expires, KEY + "expiresHint");
		this.upload.setAcceptedFileExtensions(KINDS);
		this.upload.setMaxFiles(1);
		this.upload.setUploadButton(Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), KEY + "choose"));
		this.upload.addFileRejectedListener(
				(event) -> say(Optional.of(new RuleViolation("qualification.Certificate.fileRejected"))));
		this.fileError.addClassName("upload-error");
		this.fileError.getElement().setAttribute("role", "alert");
		Div files = new Div(Texts.text(new Span(), KEY + "file"), this.upload, this.fileName, this.fileError);
		files.addClassName("document-upload");
		wide(this.type);
		half(this.issuer, this.number);
		half(this.issued, this.expires);
		wide(files);
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		required(this.type, problems);
		required(this.issuer, problems);
		required(this.number, problems);
		day(this.issued, true, problems);
		day(this.expires, this.type.getOptionalValue().filter(CertificateTypeDetails::mustExpire).isPresent(),
				problems);
		if (this.file.isEmpty()) {
			say(Optional.of(new RuleViolation("qualification.Certificate.fileMissing")));
			problems
				.add(new ErrorSummary.Problem(this.upload, new RuleViolation("qualification.Certificate.fileMissing")));
		}
	}

	@Override
	protected void send() {
		LocalDate last = this.expires.getValue();
		this.submit.accept(
				new CertificateForm(this.id, this.type.getValue().id(), this.issuer.getValue(), this.number.getValue(),
						this.issued.getValue(), Optional.ofNullable(last), this.file.orElseThrow().id()));
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return switch (ruleKey) {
			case "qualification.Certificate.issuer" -> this.issuer;
			case "qualification.Certificate.number", "qualification.Certificate.knownAlready" -> this.number;
			case "qualification.Certificate.issuedInFuture" -> this.issued;
			case "qualification.Certificate.expiresBeforeIssued", "qualification.Certificate.alreadyLapsed",
					"qualification.Certificate.expiryMissing" ->
				this.expires;
			default -> this.type;
		};
	}

	private void receive(UploadEvent event) {
		try {
			AttachmentInfo received = this.submission.upload(event.getFileName(), event.getInputStream());
			event.getUI().access(() -> keep(received));
		}
		catch (RuleViolation violation) {
			event.reject();
			event.getUI().access(() -> {
				this.upload.clearFileList();
				say(Optional.of(violation));
			});
		}
	}

	void keep(AttachmentInfo received) {
		this.file = Optional.of(received);
		this.upload.clearFileList();
		this.fileName.setText(received.fileName());
		say(Optional.empty());
	}

	private void say(Optional<RuleViolation> violation) {
		this.fileError
			.setText(violation.map((wrong) -> getTranslation(wrong.messageKey(), wrong.args().toArray())).orElse(""));
	}

}
