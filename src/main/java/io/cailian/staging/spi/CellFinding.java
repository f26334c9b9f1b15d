package io.cailian.staging.spi;

import java.util.List;

/**
 * Something about a cell that a person must know: an error that must be put right, or a
 * warning over which a person decides.
 *
 * @param column the column, or empty for the row as a whole
 */
public record CellFinding(String column, boolean error, String messageKey, List<String> args) {

	public CellFinding {
		args = List.copyOf(args);
	}

	public static CellFinding error(String column, String messageKey, Object... args) {
		return new CellFinding(column, true, messageKey, List.of(args).stream().map(String::valueOf).toList());
	}

	public static CellFinding warning(String column, String messageKey, Object... args) {
		return new CellFinding(column, false, messageKey, List.of(args).stream().map(String::valueOf).toList());
	}

}
