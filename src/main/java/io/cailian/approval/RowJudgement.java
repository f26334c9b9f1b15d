package io.cailian.approval;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of one row for one document.
 *
 * @param number the place of the row, counted from one
 */
public record RowJudgement(int number, RuleRow row, List<Finding> findings) {

	public RowJudgement {
		findings = List.copyOf(findings);
	}

	static RowJudgement of(int number, RuleRow row, KnownFacts facts) {
		return new RowJudgement(number, row,
				row.conditions()
					.stream()
					.map((condition) -> condition.judge(facts.of(condition.attribute())))
					.toList());
	}

	public boolean fired() {
		return this.findings.stream().allMatch(Finding::letsFire);
	}

	/** How people refer to the row. */
	public String label() {
		return "#" + this.number + " " + this.row.name();
	}

	<T extends RowOutcome> Stream<T> outcomes(Class<T> kind) {
		return fired() ? this.row.outcomes().stream().filter(kind::isInstance).map(kind::cast) : Stream.empty();
	}

}
