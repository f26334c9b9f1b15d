package io.cailian.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.cailian.document.AttachmentId;
import io.cailian.supplier.HandedInDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A file an applicant handed in, by the id under which it is kept: of which kind it is,
 * empty where none was asked for, and its dates where we asked for them.
 */
@Embeddable
record ApplicationDocument(@Column(name = "attachment_id") UUID attachment, @Column(name = "added_at") Instant addedAt,
		@Column(name = "document_type") String type, @Column(name = "issued") @Nullable LocalDate issued,
		@Column(name = "expires") @Nullable LocalDate expires) {

	static ApplicationDocument of(HandedInDocument document, Instant at) {
		return new ApplicationDocument(document.attachment().value(), at, document.type(), document.issued(),
				document.expires());
	}

	HandedInDocument handedIn() {
		return new HandedInDocument(new AttachmentId(this.attachment), this.type, this.issued, this.expires);
	}

}
