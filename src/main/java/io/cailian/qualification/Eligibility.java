package io.cailian.qualification;

import java.util.List;

/**
 * Whether a supplier may take part, and why not.
 *
 * @param supplierName who is asked about, first argument of every reason
 * @param reasons what stands against it, in the order of weight; empty if it may
 */
public record Eligibility(Answer answer, String supplierName, List<Reason> reasons) {

	/** How the question is answered. */
	public enum Answer {

		/** Nothing stands against it. */
		ALLOWED,

		/** It may, if somebody says in words why it should. */
		WARNED,

		/** It may not. */
		REFUSED

	}

	public Eligibility {
		reasons = List.copyOf(reasons);
	}

	public boolean isRefused() {
		return this.answer == Answer.REFUSED;
	}

	public boolean needsWords() {
		return this.answer == Answer.WARNED;
	}

	/** One thing that stands against it, as the key of a text and what to put in. */
	public record Reason(String messageKey, List<Object> args) {

		public Reason {
			args = List.copyOf(args);
		}

	}

}
