package io.cailian.onboarding;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.document.AttachmentId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An application that is still being written, by somebody without an account. Its id
 * becomes the form id of the application, so that both open by one secret link. All of it
 * is sealed, and it is gone thirty days after it was last written.
 */
@Entity
@Table(name = "application_draft")
class ApplicationDraft {

	/**
	 * What letters about a draft are filed under; its id becomes that of the application.
	 */
	static final String LETTERS = "APPLICATION_DRAFT";

	@Id
	@Column(name = "id")
	private UUID id;

	@Column(name = "token_hash")
	private String tokenHash;

	@Column(name = "content_sealed")
	private String contentSealed;

	@Column(name = "language")
	private String language;

	@Column(name = "revision")
	private long revision;

	@Enumerated(EnumType.STRING)
	@Column(name = "step")
	private WizardStep step = WizardStep.COMPANY;

	@Column(name = "link_sent")
	private boolean linkSent;

	@Column(name = "created_at")
	private Instant createdAt;

	@Column(name = "saved_at")
	private Instant savedAt;

	@ElementCollection
	@CollectionTable(name = "draft_file", joinColumns = @JoinColumn(name = "draft_id"))
	@Column(name = "attachment_id")
	private Set<UUID> files = new HashSet<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected ApplicationDraft() {
	}

	ApplicationDraft(UUID id, String tokenHash, String contentSealed, Locale language, Instant at) {
		this.id = id;
		this.tokenHash = tokenHash;
		this.contentSealed = contentSealed;
		this.language = language.toLanguageTag();
		this.createdAt = at;
		this.savedAt = at;
	}

	void write(String newContentSealed, Locale newLanguage, Instant at) {
		this.contentSealed = newContentSealed;
		this.language = newLanguage.toLanguageTag();
		this.revision++;
		this.savedAt = at;
	}

	/** The person has gone to this step; nothing written changes by that. */
	void reach(WizardStep reached) {
		this.step = reached;
	}

	WizardStep step() {
		return this.step;
	}

	/** Whether the link goes out for the first time. */
	boolean sendLink() {
		boolean first = !this.linkSent;
		this.linkSent = true;
		return first;
	}

	UUID id() {
		return this.id;
	}

	String contentSealed() {
		return this.contentSealed;
	}

	Locale language() {
		return Locale.forLanguageTag(this.language);
	}

	long revision() {
		return this.revision;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Instant savedAt() {
		return this.savedAt;
	}

	/** The files it holds; a copy. */
	Set<AttachmentId> files() {
		return this.files.stream().map(AttachmentId::new).collect(Collectors.toCollection(HashSet::new));
	}

	void hold(Collection<AttachmentId> more) {
		more.forEach((file) -> this.files.add(file.value()));
	}

	void letGo(Collection<AttachmentId> dropped) {
		dropped.forEach((file) -> this.files.remove(file.value()));
	}

}
