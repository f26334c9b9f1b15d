package io.cailian.approval;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was found out about one condition.
 *
 * @param found what the document says there; empty if it is unknown
 */
public record Finding(Condition condition, Verdict verdict, List<String> found) {

	public Finding {
		found = List.copyOf(found);
	}

	static Finding of(Condition condition, Optional<List<String>> known, Predicate<List<String>> holds) {
		Verdict verdict = known.map((values) -> holds.test(values) ? Verdict.HOLDS : Verdict.FAILS)
			.orElse(Verdict.UNKNOWN);
		return new Finding(condition, verdict, known.orElse(List.of()));
	}

	/**
	 * Whether the row may fire as far as this condition goes. What nobody knows counts as
	 * held, so that rather more people are asked than fewer.
	 */
	public boolean letsFire() {
		return this.verdict != Verdict.FAILS;
	}

	/** The answer to a condition. */
	public enum Verdict {

		HOLDS, FAILS, UNKNOWN

	}

}
