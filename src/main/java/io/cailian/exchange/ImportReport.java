package io.cailian.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of one file, tender by tender.
 *
 * @param problems why the file could not be read at all; then there are no tenders
 */
public record ImportReport(UUID id, String fileName, String sha256, String importedBy, Instant importedAt,
		List<ImportProblem> problems, List<TenderOutcome> tenders) {

	public ImportReport {
		problems = List.copyOf(problems);
		tenders = List.copyOf(tenders);
	}

	/** Whether the portal holds at least one tender of the file. */
	public boolean accepted() {
		return this.tenders.stream().anyMatch((tender) -> tender.outcome() != TenderOutcome.Outcome.REFUSED);
	}

	int count(TenderOutcome.Outcome outcome) {
		return (int) this.tenders.stream().filter((tender) -> tender.outcome() == outcome).count();
	}

}
