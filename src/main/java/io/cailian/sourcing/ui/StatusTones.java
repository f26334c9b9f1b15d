package io.cailian.sourcing.ui;

import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.SupplierResponse;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Tone;

/**
 * How the statuses of sourcing look and what they are called.
 */
final class StatusTones {

	private StatusTones() {
	}

	static Tone of(RfqStatus status) {
		return switch (status) {
			case DRAFT -> Tone.NEUTRAL;
			case PUBLISHED, OPENED -> Tone.INFO;
			case PUBLICATION_APPROVAL, CLOSED, AWARD_APPROVAL -> Tone.WARNING;
			case AWARDED -> Tone.SUCCESS;
			case FAILED, CANCELLED -> Tone.DANGER;
		};
	}

	static Tone of(SupplierResponse response) {
		return switch (response) {
			case INVITED -> Tone.NEUTRAL;
			case SUBMITTED -> Tone.SUCCESS;
			case DECLINED, WITHDRAWN -> Tone.WARNING;
		};
	}

	static String key(RfqStatus status) {
		return "sourcing.RfqStatus." + status.name();
	}

	static String key(SupplierResponse response) {
		return "sourcing.SupplierResponse." + response.name();
	}

	static StatusBadge badge(RfqStatus status) {
		return new StatusBadge(of(status), key(status));
	}

	static StatusBadge badge(SupplierResponse response) {
		return new StatusBadge(of(response), key(response));
	}

}
