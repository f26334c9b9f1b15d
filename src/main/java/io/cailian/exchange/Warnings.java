package io.cailian.exchange;

import java.util.List;

/** Collects what was taken over otherwise than written, for the report. */
final class Warnings {

	private static final int MAX_QUOTE = 80;

	private final String pointer;

	private final List<ImportProblem> found;

	Warnings(String pointer, List<ImportProblem> found) {
		this.pointer = pointer;
		this.found = found;
	}

	void add(String word, String... args) {
		String[] quoted = new String[args.length];
		for (int i = 0; i < args.length; i++) {
			quoted[i] = Cut.to(args[i], MAX_QUOTE);
		}
		this.found.add(ImportProblem.warning(this.pointer, "exchange.TenderMapping." + word, quoted));
	}

}
