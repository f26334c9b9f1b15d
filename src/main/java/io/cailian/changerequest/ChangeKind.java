package io.cailian.changerequest;

/**
 * What a change request is about, and so who decides on it: finance where a bank account
 * changes, whatever else does; the purchasing manager where only legal facts change.
 */
public enum ChangeKind {

	BANK, LEGAL;

	/** Key of its name. */
	public String labelKey() {
		return "changerequest.ChangeKind." + name();
	}

}
