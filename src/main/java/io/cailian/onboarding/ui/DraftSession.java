package io.cailian.onboarding.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.ApplicationDrafting;
import io.cailian.onboarding.DraftMerge;
import io.cailian.onboarding.DraftSaving;
import io.cailian.onboarding.DraftValues;
import io.cailian.onboarding.SavedDraft;

/**
 * Keeps the fields of one window and the draft on the server the same. What another
 * window wrote is taken over; where both wrote the same field, saving stops until the
 * person has chosen, and nothing typed is touched.
 */
class DraftSession {

	private static final int TRIES = 3;

	private final ApplicationDrafting drafting;

	private final DraftFields fields;

	private final Listener listener;

	private Optional<SavedDraft> saved;

	private Optional<SavedDraft> undecided = Optional.empty();

	private Optional<String> token;

	DraftSession(ApplicationDrafting drafting, DraftFields fields, Optional<SavedDraft> opened, Listener listener) {
		this.drafting = drafting;
		this.fields = fields;
		this.listener = listener;
		this.saved = opened;
		this.token = opened.map(SavedDraft::token);
	}

	Optional<SavedDraft> saved() {
		return this.saved;
	}

	/** The same as the server keeps it, for what needs a draft; begins one if need be. */
	Optional<SavedDraft> keep(Locale language, String address) {
		save(language, address);
		return this.saved;
	}

	/** Keeps what the fields say now. */
	void save(Locale language, String address) {
		if (this.undecided.isPresent()) {
			return;
		}
		try {
			if (this.saved.isEmpty()) {
				begin(language, address);
			}
			else {
				write(language, TRIES);
			}
		}
		catch (RuleViolation violation) {
			this.listener.failed(violation);
		}
	}

	/**
	 * Decides a conflict for all fields: one's own texts, or those of the other window.
	 */
	void decide(boolean mine, Locale language, String address) {
		this.undecided.ifPresent((theirs) -> {
			DraftValues base = this.saved.map(SavedDraft::values).orElse(DraftValues.NONE);
			DraftMerge merge = DraftMerge.of(base, this.fields.values(), theirs.values());
			DraftValues decided = merge.merged();
			if (!mine) {
				for (DraftMerge.Conflict conflict : merge.conflicts()) {
					decided = decided.with(conflict.field(), conflict.theirs());
				}
			}
			this.undecided = Optional.empty();
			this.saved = Optional.of(theirs);
			this.fields.show(decided);
			this.listener.shown(decided);
			save(language, address);
		});
	}

	private void begin(Locale language, String address) {
		DraftValues values = this.fields.values();
		if (!values.isEmpty()) {
			SavedDraft draft = this.drafting.begin(values, language, address);
			this.token = Optional.of(draft.token());
			kept(draft);
			this.listener.begun(draft);
		}
	}

	private void write(Locale language, int tries) {
		SavedDraft base = this.saved.orElseThrow();
		DraftValues values = this.fields.values();
		if (values.equals(base.values())) {
			return;
		}
		switch (this.drafting.save(this.token.orElseThrow(), values, base.revision(), language)) {
			case DraftSaving.Saved done -> kept(done.draft());
			case DraftSaving.ChangedMeanwhile other -> merge(base, values, other.theirs(), language, tries);
			case DraftSaving.Gone gone -> this.listener.gone();
		}
	}

	private void merge(SavedDraft base, DraftValues mine, SavedDraft theirs, Locale language, int tries) {
		DraftMerge merge = DraftMerge.of(base.values(), mine, theirs.values());
		if (!merge.conflicts().isEmpty()) {
			this.undecided = Optional.of(theirs);
			this.listener.conflict(merge.conflicts());
			return;
		}
		this.saved = Optional.of(theirs);
		this.fields.show(merge.merged());
		this.listener.shown(merge.merged());
		if (tries > 0) {
			write(language, tries - 1);
		}
	}

	private void kept(SavedDraft draft) {
		this.saved = Optional.of(draft);
		this.listener.saved(draft);
	}

	/** What the screen does about it. */
	interface Listener {

		void begun(SavedDraft draft);

		void saved(SavedDraft draft);

		/** The fields show what another window wrote. */
		void shown(DraftValues values);

		void conflict(List<DraftMerge.Conflict> conflicts);

		/** It was handed in or thrown away elsewhere. */
		void gone();

		void failed(RuleViolation violation);

	}

}
