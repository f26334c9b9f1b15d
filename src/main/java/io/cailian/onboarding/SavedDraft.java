package io.cailian.onboarding;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as it is kept: the secret that opens it again, what was typed, how often it was
 * written, and in which step the person was last.
 */
public record SavedDraft(UUID id, String token, DraftValues values, long revision, Instant savedAt, WizardStep step) {

	/** Path of the page that goes on with it, without a leading slash. */
	public String path() {
		return "register/" + this.token;
	}

	@Override
	public String toString() {
		return "SavedDraft " + this.id + " " + this.revision;
	}

}
