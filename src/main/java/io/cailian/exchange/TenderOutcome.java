package io.cailian.exchange;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of one tender of a file.
 *
 * @param pointer where in the file it stands
 * @param opened whether the RFQ has opened bids to compare
 */
public record TenderOutcome(String pointer, @Nullable String ocid, Outcome outcome, @Nullable UUID rfqId,
		@Nullable String rfqNumber, boolean opened, List<ImportProblem> problems) {

	public TenderOutcome {
		problems = List.copyOf(problems);
	}

	static TenderOutcome refused(String pointer, @Nullable String ocid, List<ImportProblem> problems) {
		return new TenderOutcome(pointer, ocid, Outcome.REFUSED, null, null, false, problems);
	}

	/** Whether the portal holds the tender now, changed it, or will not have it. */
	public enum Outcome {

		IMPORTED, UNCHANGED, REFUSED

	}

}
