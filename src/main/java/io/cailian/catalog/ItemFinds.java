package io.cailian.catalog;

import java.util.List;

/**
 * What was found.
 *
 * @param total how many there are, counted up to {@link ItemSearch#MOST}
 * @param more whether there are more than that
 */
public record ItemFinds(List<ItemDetails> items, int total, boolean more) {

	public ItemFinds {
		items = List.copyOf(items);
	}

}
