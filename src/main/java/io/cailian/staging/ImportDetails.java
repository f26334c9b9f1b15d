package io.cailian.staging;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.ImportChoice;
import io.cailian.staging.spi.ImportColumn;

/**
 * An import as people look at it.
 *
 * @param heads the heads of the file
 * @param columns the column of the kind under each head, where there is one
 * @param counts how many rows stand where
 * @param problem why nothing could be taken over, if so
 * @param acceptsTogether whether all rows a person has to accept may be accepted at once
 */
public record ImportDetails(ImportSummary summary, List<String> heads, List<Optional<ImportColumn>> columns,
		Map<RowState, Integer> counts, List<ImportChoice> choices, Map<String, String> chosen,
		Optional<RuleViolation> problem, boolean cancelAsked, boolean acceptsTogether, long version) {

	public ImportDetails {
		heads = List.copyOf(heads);
		columns = List.copyOf(columns);
		counts = Map.copyOf(counts);
		chosen = Map.copyOf(chosen);
	}

	public int count(RowState... states) {
		int sum = 0;
		for (RowState state : states) {
			sum += this.counts.getOrDefault(state, 0);
		}
		return sum;
	}

	/** Rows that would be taken over now. */
	public int ready() {
		return count(RowState.VALID, RowState.ACCEPTED);
	}

	/** Rows that need a person. */
	public int problems() {
		return count(RowState.INVALID, RowState.MARKED, RowState.FAILED);
	}

}
