package io.cailian.approval;

import java.util.List;

import io.cailian.kernel.RuleViolation;

/**
 * One row of an approval matrix: when all conditions hold, all outcomes follow. A row
 * without conditions is for every document.
 *
 * @param name in the words of whoever wrote it
 */
public record RuleRow(String name, List<Condition> conditions, List<RowOutcome> outcomes) {

	public static final int MAX_NAME = 100;

	public static final int MAX_ENTRIES = 20;

	public RuleRow {
		name = name.strip();
		conditions = List.copyOf(conditions);
		outcomes = List.copyOf(outcomes);
		if (name.isEmpty() || name.length() > MAX_NAME) {
			throw new RuleViolation("approval.RuleRow.name", MAX_NAME);
		}
		if (conditions.size() > MAX_ENTRIES || outcomes.isEmpty() || outcomes.size() > MAX_ENTRIES) {
			throw new RuleViolation("approval.RuleRow.entries", MAX_ENTRIES);
		}
	}

	/** The steps it puts into the chain. */
	public List<RuleStep> steps() {
		return this.outcomes.stream()
			.filter(RowOutcome.Approvers.class::isInstance)
			.map((outcome) -> ((RowOutcome.Approvers) outcome).step())
			.toList();
	}

}
