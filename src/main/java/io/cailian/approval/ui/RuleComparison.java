package io.cailian.approval.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.approval.RuleRow;
import io.cailian.approval.RuleSet;

/**
 * What one set of rules changes about another: rows that say the same are the same, rows
 * of one name are one row that was changed, and the rest came or went.
 *
 * @param changes of the newer rules, by the place of the row
 * @param removed rows that are in the newer rules no more
 */
record RuleComparison(Map<Integer, Change> changes, List<RuleRow> removed) {

	static final RuleComparison NONE = new RuleComparison(Map.of(), List.of());

	RuleComparison {
		changes = Map.copyOf(changes);
		removed = List.copyOf(removed);
	}

	static RuleComparison of(RuleSet before, RuleSet after) {
		List<RuleRow> left = new ArrayList<>(before.rows());
		List<Integer> open = new ArrayList<>();
		for (int i = 0; i < after.rows().size(); i++) {
			if (!left.remove(after.rows().get(i))) {
				open.add(i);
			}
		}
		Map<Integer, Change> changes = new HashMap<>();
		for (int place : open) {
			String name = after.rows().get(place).name();
			Optional<RuleRow> old = left.stream().filter((row) -> row.name().equals(name)).findFirst();
			old.ifPresent(left::remove);
			changes.put(place, new Change(old));
		}
		return new RuleComparison(changes, left);
	}

	boolean isEmpty() {
		return this.changes.isEmpty() && this.removed.isEmpty();
	}

	Optional<Change> at(int place) {
		return Optional.ofNullable(this.changes.get(place));
	}

	/**
	 * A row that is new or says something else.
	 *
	 * @param before what it said; empty for a new row
	 */
	record Change(Optional<RuleRow> before) {

	}

}
