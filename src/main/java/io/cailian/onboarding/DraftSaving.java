package io.cailian.onboarding;

/**
 * What came of saving a draft: it is saved, somebody wrote it meanwhile and nothing was
 * overwritten, or it is no draft any more.
 */
public sealed interface DraftSaving {

	record Saved(SavedDraft draft) implements DraftSaving {

	}

	record ChangedMeanwhile(SavedDraft theirs) implements DraftSaving {

	}

	record Gone() implements DraftSaving {

	}

}
