package io.cailian.exchange.ocds;

import java.util.List;
import java.util.Optional;

/**
 * What became of one tender of a file: all of it was readable, or none of it is imported.
 */
public sealed interface OcdsEntry {

	/** JSON pointer to the record or release. */
	String pointer();

	List<OcdsProblem> problems();

	/** A whole tender; its problems are warnings only. */
	record Importable(String pointer, OcdsTender tender, List<OcdsProblem> problems) implements OcdsEntry {

		public Importable {
			problems = List.copyOf(problems);
		}

	}

	/** At least one of the problems is an error. */
	record Refused(String pointer, Optional<String> ocid, List<OcdsProblem> problems) implements OcdsEntry {

		public Refused {
			problems = List.copyOf(problems);
		}

	}

}
