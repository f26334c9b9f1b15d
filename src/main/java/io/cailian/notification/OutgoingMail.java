package io.cailian.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A posted letter. It waits, is tried with growing pauses, and ends sent or parked; a
 * parked letter can be put back in the queue by a person.
 */
@Entity
@Table(name = "mail_outbox")
class OutgoingMail {

	private static final int MAX_ATTEMPTS = 12;

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

	private static final int MAX_ERROR = 500;

	@Id
	@Column(name = "id")
	private UUID id;

	@Column(name = "to_address")
	private String toAddress;

	@Column(name = "language_tag")
	private String languageTag;

	@Column(name = "subject")
	private String subject;

	@Column(name = "body")
	private String body;

	@Column(name = "reference")
	private String reference;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private MailStatus status;

	@Column(name = "attempts")
	private int attempts;

	@Column(name = "next_attempt_at")
	private Instant nextAttemptAt;

	@Column(name = "last_error")
	private @Nullable String lastError;

	@Column(name = "posted_at")
	private Instant postedAt;

	@Column(name = "sent_at")
	private @Nullable Instant sentAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected OutgoingMail() {
	}

	static OutgoingMail post(UUID id, MailDraft draft, Instant at) {
		OutgoingMail mail = new OutgoingMail();
		mail.id = id;
		mail.toAddress = draft.toAddress();
		mail.languageTag = draft.locale().toLanguageTag();
		mail.subject = draft.subject();
		mail.body = draft.body();
		mail.reference = draft.reference();
		mail.status = MailStatus.PENDING;
		mail.postedAt = at;
		mail.nextAttemptAt = at;
		return mail;
	}

	void sent(Instant at) {
		this.attempts++;
		this.status = MailStatus.SENT;
		this.sentAt = at;
		this.lastError = null;
	}

	/** A fault that may pass: try again later, and give up after the last attempt. */
	void failed(String error, Instant at) {
		this.attempts++;
		this.lastError = shortened(error);
		if (this.attempts >= MAX_ATTEMPTS) {
			this.status = MailStatus.PARKED;
			return;
		}
		Duration pause = FIRST_PAUSE.multipliedBy(1L << (this.attempts - 1));
		this.nextAttemptAt = at.plus((pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause);
	}

	/** A fault that trying again cannot mend, such as an address no server takes. */
	void refused(String error) {
		this.attempts++;
		this.lastError = shortened(error);
		this.status = MailStatus.PARKED;
	}

	void retry(Instant at) {
		if (this.status != MailStatus.PARKED) {
			throw new IllegalStateException("only a parked letter can be put back, not " + this.status);
		}
		this.status = MailStatus.PENDING;
		this.attempts = 0;
		this.nextAttemptAt = at;
	}

	UUID id() {
		return this.id;
	}

	MailDraft draft() {
		return new MailDraft(this.toAddress, Locale.forLanguageTag(this.languageTag), this.subject, this.body,
				this.reference);
	}

	/** The letter as others than its receiver see it. */
	PostedMail posted() {
		MailDraft full = draft();
		MailDraft masked = new MailDraft(full.toAddress(), full.locale(), SecretLinks.masked(full.subject()),
				SecretLinks.masked(full.body()), full.reference());
		return new PostedMail(this.id, masked, !masked.equals(full), this.status, this.attempts, this.lastError,
				this.postedAt, this.sentAt);
	}

	/** What an administrator's look at the secret links leaves in the trail. */
	LetterRevealed revealed() {
		return new LetterRevealed(this.id, this.toAddress, SecretLinks.masked(this.subject), this.reference);
	}

	private static String shortened(String error) {
		return (error.length() > MAX_ERROR) ? error.substring(0, MAX_ERROR) : error;
	}

}
