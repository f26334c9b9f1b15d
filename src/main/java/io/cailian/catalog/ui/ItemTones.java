package io.cailian.catalog.ui;

import io.cailian.catalog.ItemStatus;
import io.cailian.uikit.Tone;

/**
 * How the states of an item look and what they are called.
 */
final class ItemTones {

	private ItemTones() {
	}

	static Tone of(ItemStatus status) {
		return switch (status) {
			case DRAFT -> Tone.INFO;
			case ACTIVE -> Tone.SUCCESS;
			case RETIRED -> Tone.NEUTRAL;
		};
	}

	static String key(ItemStatus status) {
		return "catalog.ItemStatus." + status;
	}

}
