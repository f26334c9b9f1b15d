package io.cailian.catalog;

import java.util.Set;

/**
 * How an item stands: written down, offered, or offered no more.
 */
public enum ItemStatus {

	DRAFT, ACTIVE, RETIRED;

	/** Where an item may go from here. */
	public Set<ItemStatus> next() {
		return switch (this) {
			case DRAFT -> Set.of(ACTIVE, RETIRED);
			case ACTIVE -> Set.of(RETIRED);
			case RETIRED -> Set.of(ACTIVE);
		};
	}

}
