package io.cailian.catalog;

import java.util.Optional;

import io.cailian.classification.CategoryId;

/**
 * Which items a list shows.
 *
 * @param category itself and everything under it
 */
public record ItemFilter(Optional<CategoryId> category, Optional<ItemStatus> status) {

	public static final ItemFilter ALL = new ItemFilter(Optional.empty(), Optional.empty());

}
