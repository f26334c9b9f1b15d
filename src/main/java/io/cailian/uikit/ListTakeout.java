package io.cailian.uikit;

import java.util.function.Supplier;

/**
 * What surrounds a list that a person takes out as a file. How it is counted, kept
 * consistent and recorded is not known here.
 */
public interface ListTakeout {

	/**
	 * Counts one file of the signed-in person.
	 * @throws io.cailian.kernel.RuleViolation if there were too many of late
	 */
	void count();

	/**
	 * Reads a whole file: what changes meanwhile neither shifts its pages nor shows in
	 * some of them.
	 */
	<R> R asOfNow(Supplier<R> reading);

	/** Reads one page of it, of which nothing stays in memory but what it answers. */
	<R> R page(Supplier<R> reading);

	/**
	 * Records who took out what.
	 * @param list the name of the list
	 * @param filters as they stand in the address
	 * @param format such as {@code csv}
	 */
	void taken(String list, String filters, String format, int rows);

}
