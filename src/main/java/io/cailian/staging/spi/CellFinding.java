package io.cailian.staging.spi;

import java.util.List;
import java.util.Objects;

/**
 * Something about a cell that a person must know: an error that must be put right, a
 * warning over which a person decides, or a notice that nothing waits for.
 *
 * @param column the column, or empty for the row as a whole
 * @param route of the record it is about, or empty
 */
public record CellFinding(String column, boolean error, String messageKey, List<String> args, String route,
		Boolean notice) {

	/** Findings kept by an earlier release know neither route nor notice. */
	public CellFinding {
		args = List.copyOf(args);
		route = Objects.requireNonNullElse(route, "");
		notice = Objects.requireNonNullElse(notice, false);
	}

	public static CellFinding error(String column, String messageKey, Object... args) {
		return new CellFinding(column, true, messageKey, List.of(args).stream().map(String::valueOf).toList(), "",
				false);
	}

	public static CellFinding warning(String column, String messageKey, Object... args) {
		return new CellFinding(column, false, messageKey, List.of(args).stream().map(String::valueOf).toList(), "",
				false);
	}

	public static CellFinding notice(String column, String messageKey, Object... args) {
		return new CellFinding(column, false, messageKey, List.of(args).stream().map(String::valueOf).toList(), "",
				true);
	}

	/** The same with the way to the record it is about. */
	public CellFinding leadingTo(String address) {
		return new CellFinding(this.column, this.error, this.messageKey, this.args, address, this.notice);
	}

}
