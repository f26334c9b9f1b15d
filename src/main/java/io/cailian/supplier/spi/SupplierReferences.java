package io.cailian.supplier.spi;

import java.util.List;

import io.cailian.supplier.SupplierId;

/**
 * Documents that name a supplier. Each module that keeps some implements it as a Spring
 * bean, so that merging two suppliers takes them along; it is called in the transaction
 * of the merge.
 */
public interface SupplierReferences {

	/** A word that stays the same for ever, to know later whose references were moved. */
	String name();

	/**
	 * Whether the two may be merged now; asked when it is proposed and when it is
	 * confirmed.
	 * @throws io.cailian.kernel.RuleViolation if something has to end first
	 */
	default void requireMovable(SupplierId from, SupplierId to) {
	}

	/**
	 * Whether a merge may be undone now; asked when that is proposed and when it is
	 * confirmed.
	 * @throws io.cailian.kernel.RuleViolation if something has to end first
	 */
	default void requireSeparable(SupplierId merged) {
	}

	/**
	 * Moves every reference that can be moved.
	 * @return what was moved, enough to move it back
	 * @throws io.cailian.kernel.RuleViolation if two of its documents cannot be one
	 * supplier's
	 */
	List<String> move(SupplierId from, SupplierId to);

	/**
	 * Moves references back.
	 * @param moved what {@link #move} answered
	 * @throws io.cailian.kernel.RuleViolation if one of them is not where it was left
	 */
	void moveBack(List<String> moved, SupplierId from, SupplierId to);

}
