package io.cailian.supplier.ui;

import io.cailian.supplier.SupplierStatus;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Tone;

/**
 * How each status of a supplier is said and coloured.
 */
final class StatusTones {

	private StatusTones() {
	}

	static Tone of(SupplierStatus status) {
		return switch (status) {
			case ACTIVE -> Tone.SUCCESS;
			case SUSPENDED -> Tone.WARNING;
			case IMPORTED, MERGED -> Tone.NEUTRAL;
		};
	}

	static String key(SupplierStatus status) {
		return "supplier.SupplierStatus." + status;
	}

	static StatusBadge badge(SupplierStatus status) {
		return new StatusBadge(of(status), key(status));
	}

}
