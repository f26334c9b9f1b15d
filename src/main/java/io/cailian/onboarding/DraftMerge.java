package io.cailian.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two windows wrote the same draft. What only one of them changed is taken over; what
 * both changed differently is a conflict, for which one's own text stands until somebody
 * decides.
 */
public record DraftMerge(DraftValues merged, List<Conflict> conflicts) {

	/**
	 * Merges two changes of one state.
	 * @param base what both began with
	 */
	public static DraftMerge of(DraftValues base, DraftValues mine, DraftValues theirs) {
		Set<String> fields = new TreeSet<>(base.byField().keySet());
		fields.addAll(mine.byField().keySet());
		fields.addAll(theirs.byField().keySet());
		Map<String, String> merged = new TreeMap<>();
		List<Conflict> conflicts = new ArrayList<>();
		for (String field : fields) {
			String before = base.get(field);
			String own = mine.get(field);
			String other = theirs.get(field);
			boolean onlyTheirs = own.equals(before);
			merged.put(field, onlyTheirs ? other : own);
			if (!onlyTheirs && !other.equals(before) && !own.equals(other)) {
				conflicts.add(new Conflict(field, own, other));
			}
		}
		return new DraftMerge(new DraftValues(merged), List.copyOf(conflicts));
	}

	/** One field with two texts. */
	public record Conflict(String field, String mine, String theirs) {

	}

}
