package io.cailian.supplier;

import java.util.Set;

/**
 * Where a supplier of our master record stands. An imported company is known from a
 * published tender only; its own approved application makes it active. A merged one is
 * known as another from then on; that is never stored but follows from the merge, so that
 * undoing it brings back what was.
 */
public enum SupplierStatus {

	ACTIVE, SUSPENDED, IMPORTED, MERGED;

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
			case MERGED -> Set.of();
		};
	}

}
