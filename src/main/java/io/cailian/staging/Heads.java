package io.cailian.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.staging.spi.ImportKind;

/**
 * The heads of one file, and which column of the kind stands under which.
 */
final class Heads {

	private final List<String> texts;

	private final List<ImportColumn> columns;

	private final Map<String, Integer> places;

	private Heads(List<String> texts, List<ImportColumn> columns, Map<String, Integer> places) {
		this.texts = texts;
		this.columns = columns;
		this.places = places;
	}

	/**
	 * Finds the columns of the kind.
	 * @throws RuleViolation if a required one is missing or one stands there twice
	 */
	static Heads of(ImportKind kind, List<String> texts, CellReader reader) {
		Map<String, Integer> places = new HashMap<>();
		for (int place = 0; place < texts.size(); place++) {
			Optional<ImportColumn> column = reader.column(kind.columns(), texts.get(place));
			if (column.isPresent() && places.putIfAbsent(column.get().name(), place) != null) {
				throw new RuleViolation("staging.Heads.twice", texts.get(place));
			}
		}
		List<String> missing = kind.columns()
			.stream()
			.filter((column) -> column.required() && !places.containsKey(column.name()))
			.map(ImportColumn::name)
			.toList();
		if (!missing.isEmpty()) {
			throw new RuleViolation("staging.Heads.missing", String.join(", ", missing));
		}
		return new Heads(List.copyOf(texts), kind.columns(), Map.copyOf(places));
	}

	List<String> texts() {
		return this.texts;
	}

	List<ImportColumn> columns() {
		return this.columns;
	}

	/** The column under a head, unless the kind knows none. */
	Optional<ImportColumn> columnAt(int place) {
		return this.columns.stream()
			.filter((column) -> Integer.valueOf(place).equals(this.places.get(column.name())))
			.findFirst();
	}

	/** What a row says under a column; nothing if the file has no such column. */
	String cell(ImportColumn column, List<String> cells) {
		Integer place = this.places.get(column.name());
		return (place == null || place >= cells.size()) ? "" : cells.get(place);
	}

	/** The cells with another text under one column. */
	List<String> with(List<String> cells, String column, String text) {
		Integer place = this.places.get(column);
		if (place == null) {
			throw new RuleViolation("staging.Heads.noColumn", column);
		}
		List<String> changed = new ArrayList<>(cells);
		while (changed.size() <= place) {
			changed.add("");
		}
		changed.set(place, text);
		return changed;
	}

}
