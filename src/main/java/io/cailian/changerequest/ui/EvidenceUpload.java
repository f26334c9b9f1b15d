package io.cailian.changerequest.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeProposing;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.Texts;
import io.cailian.uikit.UploadProgress;

import com.vaadin.flow.component.Composite;
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
 * Takes the files that prove what is asked for; each is checked as soon as it is here and
 * can be taken away again.
 */
class EvidenceUpload extends Composite<Div> {

	private static final String KEY = "changerequest.EvidenceUpload.";

	private static final String[] KINDS = { ".pdf", ".png", ".jpg", ".jpeg" };

	private final ChangeProposing proposing;

	private final List<AttachmentInfo> files = new ArrayList<>();

	private final Upload upload = UploadProgress.named(ComponentTexts.on(new Upload((UploadHandler) this::receive)),
			"uikit.UploadProgress.name");

	private final UnorderedList list = new UnorderedList();

	private final Span error = new Span();

	EvidenceUpload(ChangeProposing proposing, String hintKey) {
		this.proposing = proposing;
		this.upload.setAcceptedFileExtensions(KINDS);
		this.upload.setMaxFiles(ChangeProposal.MAX_EVIDENCE);
		this.upload.setUploadButton(Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), KEY + "choose"));
		this.upload.addFileRejectedListener((event) -> say(Optional.of(new RuleViolation(KEY + "rejected"))));
		this.list.addClassName("upload-files");
		this.error.addClassName("upload-error");
		this.error.getElement().setAttribute("role", "alert");
		Span label = Texts.text(new Span(), KEY + "label");
		label.addClassName("upload-label");
		getContent().addClassName("document-upload");
		getContent().add(label, Texts.text(new Div(), hintKey), this.upload, this.list, this.error);
	}

	List<AttachmentId> ids() {
		return this.files.stream().map(AttachmentInfo::id).toList();
	}

	void keep(AttachmentInfo file) {
		this.files.add(file);
		Button remove = Texts.ariaLabel(new Button(VaadinIcon.CLOSE_SMALL.create()), KEY + "remove", file.fileName());
		remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
		ListItem item = new ListItem(new Span(file.fileName()), remove);
		remove.addClickListener((event) -> {
			this.files.remove(file);
			this.list.remove(item);
		});
		this.list.add(item);
		this.upload.clearFileList();
		say(Optional.empty());
	}

	void say(Optional<RuleViolation> violation) {
		this.error
			.setText(violation.map((wrong) -> getTranslation(wrong.messageKey(), wrong.args().toArray())).orElse(""));
	}

	private void receive(UploadEvent event) {
		try {
			AttachmentInfo received = this.proposing.upload(event.getFileName(), event.getInputStream());
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

}
