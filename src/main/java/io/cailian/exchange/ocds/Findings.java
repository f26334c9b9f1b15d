package io.cailian.exchange.ocds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems found so far in one tender: each told once, and not more than a person
 * reads.
 */
final class Findings {

	private final int limit;

	private final Set<OcdsProblem> problems = new LinkedHashSet<>();

	private final Place place;

	private int untold;

	private boolean refused;

	Findings(Place place, int limit) {
		this.place = place;
		this.limit = limit;
	}

	void add(Place where, OcdsFault fault, Object... args) {
		add(OcdsProblem.at(where, fault, args));
	}

	void add(OcdsProblem problem) {
		this.refused |= problem.severity() == OcdsFault.Severity.ERROR;
		if (this.problems.size() < this.limit) {
			this.problems.add(problem);
		}
		else if (!this.problems.contains(problem)) {
			this.untold++;
		}
	}

	boolean haveErrors() {
		return this.refused;
	}

	/** Errors first, else in the order in which they were found. */
	List<OcdsProblem> told() {
		List<OcdsProblem> told = new ArrayList<>();
		for (OcdsFault.Severity severity : OcdsFault.Severity.values()) {
			this.problems.stream().filter((problem) -> problem.severity() == severity).forEach(told::add);
		}
		if (this.untold > 0) {
			told.add(OcdsProblem.at(this.place, OcdsFault.MORE_PROBLEMS, this.untold));
		}
		return List.copyOf(told);
	}

}
