package io.cailian.onboarding;

import java.io.InputStream;

import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.CurrentUser;
import io.cailian.kernel.AccessRefused;
import io.cailian.supplier.SupplierDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * Hands out the files of an application to staff. The right is checked when the file is
 * loaded, not when its link was made.
 */
@Service
@Transactional(readOnly = true)
public class ApplicationDocuments {

	private final ApplicationRecords records;

	private final Attachments attachments;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	ApplicationDocuments(ApplicationRecords records, Attachments attachments, CurrentUser currentUser,
			ApplicationEventPublisher events) {
		this.records = records;
		this.attachments = attachments;
		this.currentUser = currentUser;
		this.events = events;
	}

	/**
	 * Opens a file of an application.
	 * @throws AccessDeniedException if the file is not this application's, or the reader
	 * does not work here: asked here too, because a download comes without the guard
	 */
	@PreAuthorize(SupplierDirectory.STAFF)
	public InputStream open(ApplicationId application, AttachmentId document) {
		if (!this.currentUser.isStaff() || !this.records.hasDocument(application, document.value())) {
			this.events.publishEvent(new AccessRefused(ApplicationChanged.SUBJECT_TYPE, application.value(),
					"ApplicationDocuments.open"));
			throw new AccessDeniedException("no such document for this reader");
		}
		return this.attachments.open(document);
	}

	/** A download that asks again for the right of whoever loads it. */
	@PreAuthorize("permitAll")
	public DownloadHandler handler(ApplicationId application, AttachmentInfo document) {
		return DownloadHandler.fromInputStream((event) -> {
			event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
			return new DownloadResponse(open(application, document.id()), document.fileName(), document.mediaType(),
					document.size());
		});
	}

}
