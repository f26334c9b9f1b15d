package io.cailian.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * One walk along the whole chain, from the first entry to its head, past every anchor.
 * Appending goes on meanwhile, but for the last moment.
 */
final class ChainWalk {

	private static final int PAGE = 1_000;

	private final AuditChain chain;

	private final List<AuditAnchors.Anchor> anchors;

	private final LongConsumer progress;

	private AuditChain.Head reached = new AuditChain.Head(0, AuditRow.GENESIS);

	/** The next anchor to pass, and the entry of the one passed last. */
	private int nextAnchor;

	private long anchored;

	ChainWalk(AuditChain chain, List<AuditAnchors.Anchor> anchors, LongConsumer progress) {
		this.chain = chain;
		this.anchors = anchors;
		this.progress = progress;
	}

	/** Walks to the end or to the first entry that is not as it was written. */
	AuditVerification.Result toTheEnd() {
		Optional<AuditVerification.Broken> wrong = walk();
		if (wrong.isPresent()) {
			return wrong.get();
		}
		AuditChain.Head head = this.chain.lockedHead();
		return walk().<AuditVerification.Result>map((broken) -> broken).orElseGet(() -> atTheEnd(head));
	}

	private Optional<AuditVerification.Broken> walk() {
		for (List<AuditRow> page = next(); !page.isEmpty(); page = next()) {
			for (AuditRow row : page) {
				if (!row.follows(this.reached.seq(), this.reached.hash())) {
					return Optional.of(broken(this.reached.seq() + 1, fault(row)));
				}
				if (contradictsAnchor(row)) {
					return Optional.of(broken(row.seq(), AuditVerification.Fault.REWRITTEN));
				}
				this.reached = new AuditChain.Head(row.seq(), row.hash());
			}
			this.progress.accept(this.reached.seq());
		}
		return Optional.empty();
	}

	private AuditVerification.Result atTheEnd(AuditChain.Head head) {
		if (this.reached.seq() > head.seq()) {
			return broken(head.seq() + 1, AuditVerification.Fault.ADDED);
		}
		if (this.reached.seq() < head.seq() || this.nextAnchor < this.anchors.size()) {
			return broken(this.reached.seq() + 1, AuditVerification.Fault.CUT_OFF);
		}
		if (!this.reached.equals(head)) {
			return broken(head.seq(), AuditVerification.Fault.REWRITTEN);
		}
		return new AuditVerification.Intact(this.reached.seq(), this.anchors.size(), this.anchored);
	}

	private AuditVerification.Broken broken(long seq, AuditVerification.Fault fault) {
		return new AuditVerification.Broken(seq, fault, this.anchored);
	}

	private boolean contradictsAnchor(AuditRow row) {
		while (this.nextAnchor < this.anchors.size() && this.anchors.get(this.nextAnchor).seq() == row.seq()) {
			if (!this.anchors.get(this.nextAnchor).hash().equals(row.hash())) {
				return true;
			}
			this.anchored = row.seq();
			this.nextAnchor++;
		}
		return false;
	}

	/** What is wrong with the first entry that does not follow. */
	private AuditVerification.Fault fault(AuditRow row) {
		if (row.seq() != this.reached.seq() + 1) {
			return AuditVerification.Fault.MISSING;
		}
		long end = this.chain.head().seq();
		if (row.seq() > end) {
			return AuditVerification.Fault.ADDED;
		}
		if (row.isAsWritten(row.seq())) {
			return AuditVerification.Fault.UNLINKED;
		}
		for (long place = 1; place <= end; place++) {
			if (row.isAsWritten(place)) {
				return AuditVerification.Fault.MOVED;
			}
		}
		return AuditVerification.Fault.CHANGED;
	}

	private List<AuditRow> next() {
		return this.chain.after(this.reached.seq(), PAGE);
	}

}
