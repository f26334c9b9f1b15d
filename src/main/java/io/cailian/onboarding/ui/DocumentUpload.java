package io.cailian.onboarding.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.ApplicationTracking;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.FileSizes;
import io.cailian.uikit.Texts;
import io.cailian.uikit.UploadProgress;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

/**
 * Takes a company's documents. A file is checked as soon as it is here, and what is wrong
 * with it stands right below it.
 */
class DocumentUpload extends Composite<Div> implements Focusable<Div> {

	private static final String[] TYPES = { ".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx" };

	private static final int MAX_FILES = 5;

	private static final long MEGABYTE = 1024 * 1024;

	private final ApplicationTracking tracking;

	private final List<AttachmentInfo> kept = new ArrayList<>();

	private final Upload upload;

	private final UnorderedList files = new UnorderedList();

	private final Span error = new Span();

	private Optional<RuleViolation> problem = Optional.empty();

	DocumentUpload(ApplicationTracking tracking, String labelKey, String hintKey, long maxBytes) {
		this.tracking = tracking;
		this.upload = UploadProgress.named(ComponentTexts.on(new Upload((UploadHandler) this::receive)),
				"uikit.UploadProgress.name");
		this.upload.setAcceptedFileExtensions(TYPES);
		this.upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, maxBytes));
		this.upload
			.addFileRejectedListener((event) -> show(Optional.of(new RuleViolation("onboarding.DocumentUpload.rejected",
					String.join(", ", TYPES), maxBytes / MEGABYTE))));
		Button choose = Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), "onboarding.DocumentUpload.choose");
		this.upload.setUploadButton(choose);
		Span label = Texts.text(new Span(), labelKey);
		label.addClassName("upload-label");
		Span hint = Texts.text(new Span(), hintKey, maxBytes / MEGABYTE);
		hint.addClassName("upload-hint");
		this.error.addClassName("upload-error");
		this.error.getElement().setAttribute("role", "alert");
		this.error.setVisible(false);
		this.files.addClassName("upload-files");
		getContent().addClassName("document-upload");
		getContent().add(label, hint, this.upload, this.error, this.files);
		Texts.follow(this, (locale) -> show(this.problem));
	}

	List<AttachmentId> documents() {
		return this.kept.stream().map(AttachmentInfo::id).toList();
	}

	/** Says what is wrong, in the reader's language, or that nothing is. */
	void show(Optional<RuleViolation> violation) {
		this.problem = violation;
		this.error
			.setText(violation.map((wrong) -> getTranslation(wrong.messageKey(), wrong.args().toArray())).orElse(""));
		this.error.setVisible(violation.isPresent());
	}

	@Override
	public void focus() {
		this.upload.getUploadButton().getElement().callJsFunction("focus");
	}

	private void receive(UploadEvent event) {
		try {
			AttachmentInfo document = this.tracking.upload(event.getFileName(), event.getInputStream(),
					event.getRequest().getRemoteAddr());
			event.getUI().access(() -> keep(document));
		}
		catch (RuleViolation violation) {
			event.reject();
			event.getUI().access(() -> {
				this.upload.clearFileList();
				show(Optional.of(violation));
			});
		}
	}

	private void keep(AttachmentInfo document) {
		if (this.kept.size() >= MAX_FILES) {
			show(Optional.of(new RuleViolation("onboarding.RegistrationForm.tooManyDocuments", MAX_FILES)));
			return;
		}
		this.kept.add(document);
		Button remove = new Button(VaadinIcon.TRASH.create());
		remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
		Texts.ariaLabel(remove, "onboarding.DocumentUpload.remove", document.fileName());
		ListItem line = new ListItem(VaadinIcon.FILE_TEXT_O.create(), new Span(document.fileName()),
				new Span(FileSizes.of(document.size(), getLocale())), remove);
		remove.addClickListener((click) -> {
			this.kept.remove(document);
			this.files.remove(line);
		});
		this.files.add(line);
		this.upload.clearFileList();
		show(Optional.empty());
	}

}
