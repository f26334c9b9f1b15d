package io.cailian.document;

import java.time.Instant;
import java.util.Optional;

import io.cailian.identity.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody handed in. It is written once, checked, and never changed; its content
 * lies in the file store under the name of its id. It waits until a document claims it,
 * and goes after a day if none does. What a virus scanner has not cleared stays in
 * quarantine.
 */
@Entity
@Table(name = "attachment")
class Attachment {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private AttachmentId id;

	@Column(name = "file_name")
	private String fileName;

	@Column(name = "media_type")
	private String mediaType;

	@Column(name = "size_bytes")
	private long size;

	@Column(name = "sha256")
	private String sha256;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "stored_by"))
	private @Nullable UserId storedBy;

	@Column(name = "stored_from")
	private @Nullable String storedFrom;

	@Column(name = "stored_at")
	private Instant storedAt;

	@Column(name = "claimed_at")
	private @Nullable Instant claimedAt;

	@Enumerated(EnumType.STRING)
	@Column(name = "scan")
	private ScanStatus scan;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Attachment() {
	}

	static Attachment accept(AttachmentInfo info, @Nullable UserId by, @Nullable String from, ScanStatus scan) {
		Attachment attachment = new Attachment();
		attachment.id = info.id();
		attachment.fileName = info.fileName();
		attachment.mediaType = info.mediaType();
		attachment.size = info.size();
		attachment.sha256 = info.sha256();
		attachment.storedBy = by;
		attachment.storedFrom = from;
		attachment.storedAt = info.storedAt();
		attachment.scan = scan;
		return attachment;
	}

	/** Empty for somebody without an account. */
	Optional<UserId> storedBy() {
		return Optional.ofNullable(this.storedBy);
	}

	/** From now on it is part of a document and stays as long as that. */
	void claim(Instant at) {
		if (this.claimedAt != null) {
			throw new IllegalStateException("attachment " + this.id + " is part of a document already");
		}
		this.claimedAt = at;
	}

	/** The scanner found nothing after all. */
	void release() {
		requireQuarantined();
		this.scan = ScanStatus.CLEAN;
	}

	/** The scanner found a virus; nobody will ever read the file. */
	void condemn() {
		requireQuarantined();
		this.scan = ScanStatus.INFECTED;
	}

	private void requireQuarantined() {
		if (this.scan != ScanStatus.QUARANTINED) {
			throw new IllegalStateException("attachment " + this.id + " is not in quarantine but " + this.scan);
		}
	}

	ScanStatus scan() {
		return this.scan;
	}

	/** Its document is gone; it waits again. */
	void giveUp() {
		this.claimedAt = null;
	}

	AttachmentInfo info() {
		return new AttachmentInfo(this.id, this.fileName, this.mediaType, this.size, this.sha256, this.storedAt);
	}

}
