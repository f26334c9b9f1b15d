package io.cailian.supplier;

import java.io.InputStream;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.CurrentUser;
import io.cailian.kernel.AccessRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * Hands out the files of a supplier, to staff and to the supplier itself. The right is
 * checked when the file is loaded, not when its link was made.
 */
@Service
@Transactional(readOnly = true)
public class SupplierDocuments {

	private final SupplierRecords records;

	private final Attachments attachments;

	private final CurrentUser currentUser;

	private final CurrentSupplier currentSupplier;

	private final ApplicationEventPublisher events;

	SupplierDocuments(SupplierRecords records, Attachments attachments, CurrentUser currentUser,
			CurrentSupplier currentSupplier, ApplicationEventPublisher events) {
		this.records = records;
		this.attachments = attachments;
		this.currentUser = currentUser;
		this.currentSupplier = currentSupplier;
		this.events = events;
	}

	/**
	 * Opens a file of a supplier. Whose it is follows from the file, never from what the
	 * reader says.
	 * @throws AccessDeniedException if there is no such file, or the reader is neither
	 * staff nor acts for the supplier it belongs to
	 */
	@PreAuthorize("isAuthenticated()")
	public InputStream open(AttachmentId document) {
		Optional<SupplierId> owner = this.records.ownerOf(document.value());
		if (owner.isEmpty() || !(this.currentUser.isStaff() || owner.equals(this.currentSupplier.idIfAny()))) {
			this.events.publishEvent(
					owner.map((supplier) -> new AccessRefused("SUPPLIER", supplier.value(), "SupplierDocuments.open"))
						.orElseGet(() -> new AccessRefused("ATTACHMENT", document.value(), "SupplierDocuments.open")));
			throw new AccessDeniedException("no such document for this reader");
		}
		return this.attachments.open(document);
	}

	/** A download that asks again for the right of whoever loads it. */
	@PreAuthorize("permitAll")
	public DownloadHandler handler(AttachmentInfo document) {
		return DownloadHandler.fromInputStream((event) -> {
			event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
			return new DownloadResponse(open(document.id()), document.fileName(), document.mediaType(),
					document.size());
		});
	}

}
