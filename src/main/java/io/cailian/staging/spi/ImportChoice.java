package io.cailian.staging.spi;

import java.util.List;

/**
 * Something to decide before an import starts.
 *
 * @param labelKey key of the question; the same with a dot and a value names that answer
 */
public record ImportChoice(String name, String labelKey, List<String> values) {

	public ImportChoice {
		values = List.copyOf(values);
	}

}
