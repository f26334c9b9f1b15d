package io.cailian.kernel;

import java.util.Collections;

/**
 * Pieces of statements that are about many rows at once, where a statement for each would
 * spend its time on the way to the database.
 */
public final class SqlText {

	private SqlText() {
	}

	/** So many placeholders, for a list to be found in. */
	public static String marks(int count) {
		return String.join(",", Collections.nCopies(count, "?"));
	}

	/**
	 * A value of its own for each of the rows, whose placeholders are key and value in
	 * turn. The database goes through them row by row: for no more than a hundred or two.
	 * @param value placeholder of a value, cast where it is no text
	 */
	public static String cases(String key, String value, int count) {
		return "case " + key + (" when ? then " + value).repeat(count) + " end";
	}

}
