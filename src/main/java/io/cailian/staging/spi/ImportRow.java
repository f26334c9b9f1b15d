package io.cailian.staging.spi;

import java.util.Map;

/**
 * A row whose cells have their stored form.
 *
 * @param number its line in the file, heads included
 */
public record ImportRow(int number, Map<String, String> values) {

	public ImportRow {
		values = Map.copyOf(values);
	}

	/** The value of a column, or an empty text. */
	public String value(String column) {
		return this.values.getOrDefault(column, "");
	}

}
