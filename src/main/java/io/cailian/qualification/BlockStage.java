package io.cailian.qualification;

/**
 * Where a block stands. It works, within its days, from its approval until the day it is
 * lifted, also while somebody only proposes to lift it.
 */
public enum BlockStage {

	PROPOSED, IN_FORCE, LIFT_PROPOSED, LIFTED, REFUSED, RETURNED;

	/** Whether somebody has to decide about it. */
	public boolean isWaiting() {
		return this == PROPOSED || this == LIFT_PROPOSED;
	}

}
