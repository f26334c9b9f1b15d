package io.cailian.approval;

import java.util.List;
import java.util.stream.IntStream;

import io.cailian.kernel.RuleViolation;

/**
 * The rows of an approval matrix, in the order people read them; each that fires
 * contributes. Without rows there are no rules, and documents follow the standing chain.
 */
public record RuleSet(List<RuleRow> rows) {

	public static final int MAX_ROWS = 200;

	public static final RuleSet NONE = new RuleSet(List.of());

	public RuleSet {
		rows = List.copyOf(rows);
		if (rows.size() > MAX_ROWS) {
			throw new RuleViolation("approval.RuleSet.rows", MAX_ROWS);
		}
	}

	public static RuleSet of(RuleRow... rows) {
		return new RuleSet(List.of(rows));
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** What comes of each row for what is known about a document. */
	Judgement judge(KnownFacts facts) {
		return new Judgement(IntStream.range(0, this.rows.size())
			.mapToObj((index) -> RowJudgement.of(index + 1, this.rows.get(index), facts))
			.toList());
	}

}
