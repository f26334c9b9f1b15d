package io.cailian.workflow;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox, as the signed-in person sees it.
 *
 * @param process the process id of the BPMN file
 * @param step the id of the user task in that file
 * @param requesterName who asks, where that person has no account
 * @param role whose holders may decide; empty if people are named
 * @param stepName what the step of the approval is called
 * @param holder who has the task in hand, if anybody
 * @param onBehalfOf for whom the holder decides, if not for themselves
 * @param putOffUntil when the holder wants to be reminded
 * @param hindrance why this person may not decide, or null if they may
 * @param questions how it stands with what was asked about it, or null if nothing was
 * @param decision how this person decided, or null while it waits
 */
public record InboxEntry(String taskId, String process, String step, Subject subject, String number, String titleZh,
		String titleEn, @Nullable String supplierName, @Nullable Money amount, UserId requestedBy,
		@Nullable String requesterName, Instant waitingSince, @Nullable Instant dueAt, String role,
		@Nullable StepName stepName, @Nullable UserId holder, @Nullable UserId onBehalfOf,
		@Nullable Instant putOffUntil, @Nullable Hindrance hindrance, @Nullable QuestionState questions,
		@Nullable Decision decision) {

	public String title(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.titleZh : this.titleEn;
	}

	/**
	 * The name of whoever asks, known to the portal or told by the document, or the bare
	 * id.
	 */
	public String requester(People people, Locale locale) {
		return people.find(this.requestedBy)
			.map((person) -> person.name(locale))
			.or(() -> Optional.ofNullable(this.requesterName))
			.orElse(this.requestedBy.value());
	}

	/** What the step is called, if it says more than the kind of task. */
	public Optional<StepName> named() {
		return Optional.ofNullable(this.stepName);
	}

	/** How the person decided; empty while the task waits. */
	public Optional<Decision> decided() {
		return Optional.ofNullable(this.decision);
	}

	public Optional<Hindrance> hindered() {
		return Optional.ofNullable(this.hindrance);
	}

}
