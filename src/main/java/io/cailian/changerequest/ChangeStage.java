package io.cailian.changerequest;

/**
 * Where a change request stands. Only a waiting one moves, and only once; whoever was
 * sent back asks anew.
 */
public enum ChangeStage {

	WAITING, IN_FORCE, REFUSED, RETURNED, WITHDRAWN;

	/** Key of its name. */
	public String labelKey() {
		return "changerequest.ChangeStage." + name();
	}

}
