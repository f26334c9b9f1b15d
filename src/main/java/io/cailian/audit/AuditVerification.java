package io.cailian.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the whole chain, compares it with the anchors kept outside the database and
 * says where it breaks first, if it does.
 */
@Service
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
public class AuditVerification {

	private static final int PAGE = 1_000;

	private final AuditChain chain;

	private final AuditAnchors anchors;

	AuditVerification(AuditChain chain, AuditAnchors anchors) {
		this.chain = chain;
		this.anchors = anchors;
	}

	/** What a verification found. */
	public sealed interface Result {

	}

	/** Every entry is as it was written and none is missing. */
	public record Intact(long count) implements Result {
	}

	/** The entry of this number was changed, removed, added or moved. */
	public record Broken(long firstBadSeq) implements Result {
	}

	/** The file of anchors outside the database was changed at this line. */
	public record AnchorsForged(int line) implements Result {
	}

	/** Verifies all entries; appending goes on meanwhile, but for the last moment. */
	@Transactional
	public Result verify() {
		try {
			return verify(this.anchors.all()
				.stream()
				.collect(Collectors.toMap(AuditAnchors.Anchor::seq, AuditAnchors.Anchor::hash)));
		}
		catch (AuditAnchors.Forged ex) {
			return new AnchorsForged(ex.line());
		}
	}

	private Result verify(Map<Long, String> anchored) {
		AuditChain.Head reached = new AuditChain.Head(0, AuditRow.GENESIS);
		for (List<AuditRow> page = next(reached); !page.isEmpty(); page = next(reached)) {
			for (AuditRow row : page) {
				if (!isGood(row, reached, anchored)) {
					return new Broken(reached.seq() + 1);
				}
				reached = new AuditChain.Head(row.seq(), row.hash());
			}
		}
		AuditChain.Head head = this.chain.lockedHead();
		for (AuditRow row : next(reached)) {
			if (!isGood(row, reached, anchored)) {
				return new Broken(reached.seq() + 1);
			}
			reached = new AuditChain.Head(row.seq(), row.hash());
		}
		if (anchored.keySet().stream().anyMatch((seq) -> seq > head.seq())) {
			return new Broken(head.seq() + 1);
		}
		if (reached.equals(head)) {
			return new Intact(reached.seq());
		}
		return new Broken(Math.min(reached.seq(), head.seq()) + ((reached.seq() == head.seq()) ? 0 : 1));
	}

	private static boolean isGood(AuditRow row, AuditChain.Head before, Map<Long, String> anchored) {
		return row.follows(before.seq(), before.hash())
				&& anchored.getOrDefault(row.seq(), row.hash()).equals(row.hash());
	}

	private List<AuditRow> next(AuditChain.Head reached) {
		return this.chain.after(reached.seq(), PAGE);
	}

}
