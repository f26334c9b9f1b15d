package io.cailian.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.document.AttachmentId;
import io.cailian.document.Attachments;
import io.cailian.vault.FieldCipher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals drafts, opens them again, and throws them away together with their files.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftStore {

	/** How long a draft waits to be gone on with. */
	static final Duration PATIENCE = Duration.ofDays(30);

	private final DraftRecords records;

	private final ApplicationRecords applications;

	private final Attachments attachments;

	private final FieldCipher cipher;

	private final StatusLinks links;

	private final Clock clock;

	DraftStore(DraftRecords records, ApplicationRecords applications, Attachments attachments, FieldCipher cipher,
			StatusLinks links, Clock clock) {
		this.records = records;
		this.applications = applications;
		this.attachments = attachments;
		this.cipher = cipher;
		this.links = links;
		this.clock = clock;
	}

	/**
	 * A new draft.
	 * @param taken files of an earlier application of the same company, which stay its
	 */
	SavedDraft begin(DraftValues values, Locale language, Collection<AttachmentId> taken) {
		UUID id = UUID.randomUUID();
		ApplicationDraft draft = new ApplicationDraft(id, StatusLinks.hash(this.links.tokenOf(id)), seal(id, values),
				language, this.clock.instant());
		draft.hold(taken);
		hold(draft, values);
		return opened(this.records.saveAndFlush(draft));
	}

	SavedDraft write(ApplicationDraft draft, DraftValues values, Locale language) {
		hold(draft, values);
		draft.write(seal(draft.id(), values), language, this.clock.instant());
		return opened(this.records.saveAndFlush(draft));
	}

	SavedDraft opened(ApplicationDraft draft) {
		return new SavedDraft(draft.id(), this.links.tokenOf(draft.id()), values(draft), draft.revision(),
				draft.savedAt(), draft.step());
	}

	/** Throws the draft and its files away. */
	void discard(ApplicationDraft draft) {
		release(draft.files());
		this.records.delete(draft);
	}

	/** The draft has become an application, which keeps its files. */
	void handedIn(ApplicationDraft draft, Collection<AttachmentId> kept) {
		Set<AttachmentId> dropped = draft.files();
		dropped.removeAll(kept);
		release(dropped);
		this.records.delete(draft);
	}

	Optional<ApplicationDraft> abandoned(UUID id) {
		return this.records.lockAbandoned(id, latest());
	}

	Instant latest() {
		return this.clock.instant().minus(PATIENCE);
	}

	/**
	 * Lets go what is not mentioned any more, and takes hold of what the person at hand
	 * has just uploaded. Any other id that somebody types is a text and no file.
	 */
	private void hold(ApplicationDraft draft, DraftValues values) {
		Set<AttachmentId> mentioned = mentioned(values);
		Set<AttachmentId> dropped = draft.files();
		dropped.removeAll(mentioned);
		draft.letGo(dropped);
		release(dropped);
		mentioned.removeAll(draft.files());
		draft.hold(this.attachments.claimOwn(mentioned));
	}

	private static Set<AttachmentId> mentioned(DraftValues values) {
		return values.byField()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith("d.") || entry.getKey().startsWith("q."))
			.flatMap((entry) -> List.of(entry.getValue().split(",")).stream())
			.flatMap((part) -> id(part).stream())
			.collect(Collectors.toCollection(HashSet::new));
	}

	private void release(Collection<AttachmentId> files) {
		this.attachments.release(files.stream().filter((file) -> !this.applications.isHandedIn(file.value())).toList());
	}

	private DraftValues values(ApplicationDraft draft) {
		return DraftValues.ofJson(this.cipher.decrypt(draft.contentSealed(), context(draft.id())));
	}

	private String seal(UUID id, DraftValues values) {
		return this.cipher.encrypt(values.json(), context(id));
	}

	private static String context(UUID id) {
		return "application_draft|content_sealed|" + id;
	}

	private static Optional<AttachmentId> id(String text) {
		try {
			return (text.length() == 36) ? Optional.of(new AttachmentId(UUID.fromString(text))) : Optional.empty();
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
