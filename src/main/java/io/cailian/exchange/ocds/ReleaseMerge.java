package io.cailian.exchange.ocds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges the releases of one process, oldest first, as the standard's merge routine does
 * for the members we read: a later value replaces an earlier one, {@code null} removes
 * it, lists of objects merge by {@code id}, other lists are replaced whole.
 */
final class ReleaseMerge {

	private ReleaseMerge() {
	}

	static Json.Struct merged(List<Json.Struct> oldestFirst) {
		Json.Struct merged = oldestFirst.getFirst();
		for (Json.Struct later : oldestFirst.subList(1, oldestFirst.size())) {
			merged = merge(merged, later);
		}
		return merged;
	}

	private static Json.Struct merge(Json.Struct earlier, Json.Struct later) {
		Map<String, Json> members = new LinkedHashMap<>(earlier.members());
		later.members().forEach((name, value) -> {
			if (value instanceof Json.Nothing) {
				members.remove(name);
			}
			else {
				members.merge(name, value, ReleaseMerge::merge);
			}
		});
		return new Json.Struct(later.place(), members, List.of());
	}

	private static Json merge(Json earlier, Json later) {
		if (earlier instanceof Json.Struct from && later instanceof Json.Struct to) {
			return merge(from, to);
		}
		if (earlier instanceof Json.Many from && later instanceof Json.Many to && objectsOnly(from)
				&& objectsOnly(to)) {
			return mergeById(from, to);
		}
		return later;
	}

	private static Json.Many mergeById(Json.Many earlier, Json.Many later) {
		List<Json> elements = new ArrayList<>(earlier.elements());
		Map<String, Integer> indexes = new HashMap<>();
		for (int i = 0; i < elements.size(); i++) {
			int index = i;
			id(elements.get(i)).ifPresent((id) -> indexes.putIfAbsent(id, index));
		}
		for (Json element : later.elements()) {
			// Removed once used: a second one in the same list stays, to be told as
			// repeated.
			Integer index = id(element).map(indexes::remove).orElse(null);
			if (index == null) {
				elements.add(element);
			}
			else {
				elements.set(index, merge(elements.get(index), element));
			}
		}
		return new Json.Many(later.place(), elements);
	}

	private static boolean objectsOnly(Json.Many many) {
		Collection<Json> elements = many.elements();
		return elements.stream().allMatch(Json.Struct.class::isInstance);
	}

	static Optional<String> id(Json element) {
		return (element instanceof Json.Struct struct) ? switch (struct.get("id")) {
			case Json.Text text -> Optional.of(text.value());
			case Json.Numeral numeral -> Optional.of(numeral.digits());
			default -> Optional.empty();
		} : Optional.empty();
	}

}
