package io.cailian.supplier;

import java.util.Set;

/**
 * Where a supplier of our master record stands. An imported company is known from a
 * published tender only; its own approved application makes it active.
 */
public enum SupplierStatus {

	ACTIVE, SUSPENDED, IMPORTED;

	public boolean mayMoveTo(SupplierStatus next) {
		return moves().contains(next);
	}

	/** Whether the company may apply to become our supplier. */
	public boolean mayApply() {
		return this == IMPORTED;
	}

	private Set<SupplierStatus> moves() {
		return switch (this) {
			case ACTIVE -> Set.of(SUSPENDED);
			case SUSPENDED, IMPORTED -> Set.of(ACTIVE);
		};
	}

}
