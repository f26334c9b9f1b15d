package io.cailian.matching;

import java.util.List;

/**
 * What two names alone say, before anything else is asked.
 */
record NameVerdict(Level level, List<Feature> features) {

	NameVerdict {
		features = List.copyOf(features);
	}

	NameVerdict atMost(Level limit) {
		return (this.level.compareTo(limit) < 0) ? new NameVerdict(limit, this.features) : this;
	}

	/**
	 * From the most alike down.
	 */
	enum Level {

		/** One name, or one with a slip of the pen: likely one company. */
		SAME,

		/** Likely one company if an address, a telephone or an account says so too. */
		NEAR,

		/**
		 * A short form of the other: the e-mail domain, which groups share, is not
		 * enough.
		 */
		ABBREVIATED,

		/** Worth showing, never more: a fact of the name itself speaks against it. */
		HINT,

		/** Worth showing only if something else is alike as well. */
		WEAK,

		/** A company and its branch, or two branches. */
		BRANCH,

		/** Different names. */
		UNLIKE

	}

}
