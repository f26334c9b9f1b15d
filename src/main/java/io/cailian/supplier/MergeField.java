package io.cailian.supplier;

/**
 * What may be taken from either of two suppliers that become one. The bank account is not
 * among them: it changes only by its own approval, and a survivor without one keeps the
 * other's, unless that was never approved.
 */
public enum MergeField {

	NAME, LEGAL_FORM, COUNTRY, ADDRESS, REGISTRY, CATEGORY, CONTACT;

	/**
	 * Whether an approved supplier has it by an approval only, so that it is never taken
	 * from one that was merely imported.
	 */
	public boolean needsApproval() {
		return this != CATEGORY;
	}

}
