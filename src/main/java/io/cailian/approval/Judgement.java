package io.cailian.approval;

import java.util.List;
import java.util.function.Function;

/**
 * What came of all rows for one document.
 */
public record Judgement(List<RowJudgement> rows) {

	public Judgement {
		rows = List.copyOf(rows);
	}

	public List<RowJudgement> fired() {
		return this.rows.stream().filter(RowJudgement::fired).toList();
	}

	public List<String> warnings() {
		return texts(RowOutcome.Warning.class, RowOutcome.Warning::text);
	}

	public List<String> submissionBlockers() {
		return texts(RowOutcome.SubmissionBlocker.class, RowOutcome.SubmissionBlocker::text);
	}

	public List<String> approvalBlockers() {
		return texts(RowOutcome.ApprovalBlocker.class, RowOutcome.ApprovalBlocker::text);
	}

	private <T extends RowOutcome> List<String> texts(Class<T> kind, Function<T, String> text) {
		return this.rows.stream().flatMap((row) -> row.outcomes(kind)).map(text).distinct().toList();
	}

}
