package io.cailian.staging.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of record that can be imported from a table. The owning module implements it as
 * a Spring bean; it is called in a transaction and with at most a chunk of rows.
 */
public interface ImportKind {

	/** No file has more rows, of whatever kind. */
	int MAX_ROWS = 200_000;

	/** Its name in addresses and in the database, such as {@code suppliers}. */
	String name();

	/** Key of its title. */
	String titleKey();

	/** Roles whose holders may import records of this kind. */
	Set<String> roles();

	/** The columns of the table; at most a hundred. */
	List<ImportColumn> columns();

	/** How many rows a file may have. */
	default int maxRows() {
		return MAX_ROWS;
	}

	/** What the person who starts the import may choose; the first value is the usual. */
	List<ImportChoice> choices();

	/**
	 * Whether a row that an earlier import took over is left out when it comes again word
	 * by word; not where what it says may have been overtaken since.
	 */
	default boolean remembersRows() {
		return true;
	}

	/**
	 * Whether the rows a person has to accept may be accepted together, which is for
	 * those that look alike; others are looked at one by one.
	 */
	default boolean acceptsTogether() {
		return false;
	}

	/**
	 * What makes two rows of one file the same record, or empty if the row does not say.
	 */
	String key(ImportRow row);

	/**
	 * Checks rows against rules and against what is there, each in every respect; changes
	 * nothing. A cell whose form is wrong has been found already: its value is missing,
	 * and whatever is said about it here is not shown.
	 * @return findings by row number
	 */
	Map<Integer, List<CellFinding>> check(List<ImportRow> rows);

	/**
	 * Takes a chunk of checked rows over, whole or - by throwing - not at all.
	 * @return what became of each row
	 */
	List<RowOutcome> take(List<ImportRow> rows, ImportRun run);

}
