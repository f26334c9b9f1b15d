package io.cailian.exchange.ocds;

/** Stops the reading of a file that cannot be trusted at all; never leaves the reader. */
final class UnreadableFile extends RuntimeException {

	private final transient OcdsProblem problem;

	UnreadableFile(OcdsProblem problem) {
		super(problem.messageKey(), null, false, false);
		this.problem = problem;
	}

	OcdsProblem problem() {
		return this.problem;
	}

}
