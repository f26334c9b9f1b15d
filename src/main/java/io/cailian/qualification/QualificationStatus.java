package io.cailian.qualification;

/**
 * How a supplier stands for a category, a region and a business unit. Whoever nothing was
 * decided about is a candidate.
 */
public enum QualificationStatus {

	CANDIDATE, QUALIFIED, PREFERRED, RESTRICTED, DISQUALIFIED;

	/**
	 * Whether it speaks for the supplier, so that it must be renewed from time to time.
	 */
	public boolean isEarned() {
		return this == QUALIFIED || this == PREFERRED;
	}

	/** Whether it speaks against the supplier, so that only lifting it ends it early. */
	public boolean isSanction() {
		return this == RESTRICTED || this == DISQUALIFIED;
	}

}
