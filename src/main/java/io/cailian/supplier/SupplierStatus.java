package io.cailian.supplier;

import java.util.Set;

/**
 * Where a supplier stands. The table of moves is the whole life of a supplier: an
 * applicant may answer, withdraw and apply again; an imported company becomes a real
 * supplier by registering itself.
 */
public enum SupplierStatus {

	SUBMITTED, INFORMATION_REQUESTED, ACTIVE, REJECTED, WITHDRAWN, SUSPENDED, IMPORTED;

	public boolean mayMoveTo(SupplierStatus next) {
		return moves().contains(next);
	}

	/** Whether an application of this company is being looked at. */
	public boolean isOpen() {
		return this == SUBMITTED || this == INFORMATION_REQUESTED;
	}

	/** Whether the company may apply, for the first time or again. */
	public boolean mayApply() {
		return mayMoveTo(SUBMITTED) && this != INFORMATION_REQUESTED;
	}

	private Set<SupplierStatus> moves() {
		return switch (this) {
			case SUBMITTED -> Set.of(INFORMATION_REQUESTED, ACTIVE, REJECTED, WITHDRAWN);
			case INFORMATION_REQUESTED -> Set.of(SUBMITTED, WITHDRAWN);
			case ACTIVE -> Set.of(SUSPENDED);
			case SUSPENDED -> Set.of(ACTIVE);
			case REJECTED, WITHDRAWN, IMPORTED -> Set.of(SUBMITTED);
		};
	}

}
