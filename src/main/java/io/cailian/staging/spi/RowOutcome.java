package io.cailian.staging.spi;

/**
 * What became of a row.
 *
 * @param reference path of the record's screen without a leading slash, or empty
 */
public record RowOutcome(int row, What what, String reference) {

	/**
	 * What was done.
	 */
	public enum What {

		CREATED, UPDATED, SKIPPED

	}

}
