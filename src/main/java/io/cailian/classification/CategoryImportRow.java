package io.cailian.classification;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One line of a category file and what becomes of it.
 *
 * @param line where it stands in the file, the heading being line 1
 * @param fault why it cannot be taken in, if so
 */
public record CategoryImportRow(long line, String scheme, String code, String parentCode, String nameZh, String nameEn,
		Effect effect, @Nullable RuleViolation fault) {

	/** What taking the line in does. */
	public enum Effect {

		ADDED, CHANGED, UNCHANGED, REFUSED

	}

}
