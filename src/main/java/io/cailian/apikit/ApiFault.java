package io.cailian.apikit;

/** A fault of a call that already knows which kind of problem it is. */
class ApiFault extends RuntimeException {

	private final ProblemKind kind;

	private final transient Object[] args;

	ApiFault(ProblemKind kind, Object... args) {
		super(kind.code());
		this.kind = kind;
		this.args = args.clone();
	}

	ProblemKind kind() {
		return this.kind;
	}

	Object[] args() {
		return this.args.clone();
	}

}
