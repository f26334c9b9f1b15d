package io.cailian.onboarding.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.FileAnswer;
import io.cailian.questionnaire.Wording;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.FileSizes;
import io.cailian.uikit.Texts;
import io.cailian.uikit.UploadProgress;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

/**
 * The place of one file in an application. It is checked as soon as it is here, kept with
 * the draft, and can be replaced; what is wrong with it stands right below.
 */
class FileSlot extends Composite<Div> implements FileAnswer, Focusable<Div> {

	private static final String[] TYPES = { ".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx" };

	private static final long MEGABYTE = 1024 * 1024;

	private final WizardParts parts;

	private final Upload upload;

	private final Wording name;

	private final Button choose = new Button(VaadinIcon.UPLOAD_ALT.create());

	private final Div shown = new Div();

	private final Span error = new Span();

	private Optional<AttachmentInfo> file = Optional.empty();

	private String value = "";

	private Optional<RuleViolation> problem = Optional.empty();

	private Runnable changed = () -> {
	};

	FileSlot(WizardParts parts, Wording name, boolean required, String... types) {
		this.parts = parts;
		String[] taken = (types.length == 0) ? TYPES : types;
		this.upload = UploadProgress.named(ComponentTexts.on(new Upload((UploadHandler) this::receive)),
				"uikit.UploadProgress.name");
		this.upload.setAcceptedFileExtensions(taken);
		this.upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, parts.maxBytes()));
		this.upload.addFileRejectedListener(
				(event) -> problem(Optional.of(new RuleViolation("onboarding.DocumentUpload.rejected",
						String.join(", ", taken), parts.maxBytes() / MEGABYTE))));
		this.name = name;
		this.upload.setUploadButton(this.choose);
		Span label = new Span();
		Texts.follow(label, (locale) -> label.setText(name.in(locale)));
		label.addClassName("upload-label");
		if (required) {
			label.addClassName("required");
		}
		this.error.addClassName("upload-error");
		this.error.getElement().setAttribute("role", "alert");
		this.error.setVisible(false);
		this.shown.addClassName("upload-file");
		getContent().addClassName("document-upload");
		getContent().add(label, this.shown, this.upload, this.error);
		Texts.follow(this, this::sayAgain);
	}

	@Override
	public Component component() {
		return this;
	}

	@Override
	public String value() {
		return this.value;
	}

	@Override
	public void show(String newValue) {
		this.value = newValue;
		this.file = attachment(newValue).flatMap(this.parts::file);
		sayAgain(getLocale());
	}

	@Override
	public void onChange(Runnable action) {
		this.changed = action;
	}

	@Override
	public void problem(Optional<RuleViolation> violation) {
		this.problem = violation;
		this.error
			.setText(violation.map((wrong) -> getTranslation(wrong.messageKey(), wrong.args().toArray())).orElse(""));
		this.error.setVisible(violation.isPresent());
	}

	/** The file that was handed in. */
	Optional<AttachmentId> attachment() {
		return attachment(this.value);
	}

	@Override
	public void focus() {
		this.upload.getUploadButton().getElement().callJsFunction("focus");
	}

	private void receive(UploadEvent event) {
		try {
			AttachmentInfo received = this.parts.drafting()
				.upload(event.getFileName(), event.getInputStream(), event.getRequest().getRemoteAddr());
			event.getUI().access(() -> keep(received));
		}
		catch (RuleViolation violation) {
			event.reject();
			event.getUI().access(() -> refuse(violation));
		}
	}

	/** Our reason takes the place of the line in which the upload says that it failed. */
	private void refuse(RuleViolation violation) {
		this.upload.clearFileList();
		problem(Optional.of(violation));
	}

	private void keep(AttachmentInfo received) {
		this.value = received.id().toString();
		this.file = Optional.of(received);
		this.upload.clearFileList();
		problem(Optional.empty());
		sayAgain(getLocale());
		this.changed.run();
	}

	private void sayAgain(Locale locale) {
		this.choose.setText(getTranslation(locale,
				this.file.isEmpty() ? "onboarding.DocumentUpload.choose" : "onboarding.FileSlot.replace"));
		this.choose.setAriaLabel(this.choose.getText() + " – " + this.name.in(locale));
		this.shown.removeAll();
		this.file.ifPresent((info) -> {
			Button remove = new Button(VaadinIcon.TRASH.create(), (click) -> {
				show("");
				this.changed.run();
			});
			remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
			remove.setAriaLabel(getTranslation(locale, "onboarding.DocumentUpload.remove", info.fileName()));
			this.shown.add(VaadinIcon.FILE_TEXT_O.create(), new Span(info.fileName()),
					new Span(FileSizes.of(info.size(), locale)), remove);
		});
		this.shown.setVisible(this.file.isPresent());
		problem(this.problem);
	}

	private static Optional<AttachmentId> attachment(String text) {
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(new AttachmentId(UUID.fromString(text)));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
