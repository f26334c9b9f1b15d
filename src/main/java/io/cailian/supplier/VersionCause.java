package io.cailian.supplier;

/**
 * By which way a supplier's facts came into force. {@code EXISTING} is what stood in the
 * master record when versions began to be kept.
 */
public enum VersionCause {

	EXISTING, APPLICATION, IMPORT, CHANGE, MERGE, UNMERGE;

	/** Key of its name. */
	public String labelKey() {
		return "supplier.VersionCause." + name();
	}

}
