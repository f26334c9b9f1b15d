package io.cailian.audit;

import java.time.Instant;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import com.vaadin.flow.shared.Registration;

/**
 * Lets auditors prove that the trail is as it was written: one verification runs at a
 * time, in the background, and what the last one found is kept for everybody to see.
 */
@Service
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
public class AuditVerification {

	private final VerificationRuns runs;

	private final CurrentUser currentUser;

	AuditVerification(VerificationRuns runs, CurrentUser currentUser) {
		this.runs = runs;
		this.currentUser = currentUser;
	}

	/** What a verification found. */
	public sealed interface Result {

	}

	/**
	 * Every entry is as it was written and none is missing.
	 *
	 * @param anchors how many anchors outside the database agree
	 * @param anchoredTo the last entry that an anchor vouches for, 0 if there is none
	 */
	public record Intact(long count, int anchors, long anchoredTo) implements Result {
	}

	/**
	 * The trail breaks at this entry.
	 *
	 * @param anchoredTo the last entry before it that an anchor vouches for
	 */
	public record Broken(long firstBadSeq, Fault fault, long anchoredTo) implements Result {
	}

	/** The file of anchors outside the database was changed at this line. */
	public record AnchorsForged(int line) implements Result {
	}

	/**
	 * The chain is whole, but anchors that were written are gone, and a rewrite of what
	 * they vouched for would not show.
	 */
	public record AnchorsMissing(int missing, int written) implements Result {
	}

	/** What is wrong with the first bad entry. */
	public enum Fault {

		/** Its content is not what was recorded. */
		CHANGED,
		/** There is no entry of this number. */
		MISSING,
		/** It lies beyond the end of the chain. */
		ADDED,
		/** It was recorded under another number. */
		MOVED,
		/** It is whole, but does not follow the entry before it: one was replaced. */
		UNLINKED,
		/**
		 * The chain holds together but contradicts what was anchored: it was rewritten.
		 */
		REWRITTEN,
		/** The chain ends before its recorded end. */
		CUT_OFF

	}

	/** A finished verification. */
	public record Run(UserId by, Instant startedAt, Instant finishedAt, Result result) {
	}

	/** How far a running verification is; entries that come meanwhile are checked too. */
	public record Progress(UserId by, Instant startedAt, long checked, long total) {

		Progress at(long entry) {
			return new Progress(this.by, this.startedAt, entry, Math.max(this.total, entry));
		}

	}

	/** Begins a verification in the background; false if one is running already. */
	public boolean start() {
		return this.runs.start(this.currentUser.id());
	}

	/** The verification that is running now. */
	public Optional<Progress> running() {
		return this.runs.running();
	}

	/** The last verification that came to its end. */
	public Optional<Run> last() {
		return this.runs.last();
	}

	/** Has the listener run, soon, whenever a verification moves on or ends. */
	public Registration register(Runnable listener) {
		return this.runs.register(listener);
	}

}
