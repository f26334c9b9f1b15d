package io.cailian.exchange.ocds;

import java.util.List;

/** What reading a file came to. */
public sealed interface OcdsReading {

	/**
	 * An Open Contracting file; its tenders stand or fall one by one, in the order of the
	 * file.
	 */
	record Tenders(List<OcdsEntry> entries) implements OcdsReading {

		public Tenders {
			entries = List.copyOf(entries);
		}

	}

	/** Nothing of the file can be trusted. */
	record Unreadable(List<OcdsProblem> problems) implements OcdsReading {

		public Unreadable {
			problems = List.copyOf(problems);
		}

	}

}
