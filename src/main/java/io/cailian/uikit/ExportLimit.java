package io.cailian.uikit;

/**
 * Keeps one person from taking out lists without end. Where it is counted is not known
 * here.
 */
public interface ExportLimit {

	/**
	 * Counts one export of the signed-in person.
	 * @throws io.cailian.kernel.RuleViolation if there were too many of late
	 */
	void count();

}
