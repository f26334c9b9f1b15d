package io.cailian.audit;

import java.util.List;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the whole chain and says where it breaks first, if it does.
 */
@Service
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
public class AuditVerification {

	private static final int PAGE = 1_000;

	private final AuditChain chain;

	AuditVerification(AuditChain chain) {
		this.chain = chain;
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

	/** Verifies all entries; appending goes on meanwhile, but for the last moment. */
	@Transactional
	public Result verify() {
		AuditChain.Head reached = new AuditChain.Head(0, AuditRow.GENESIS);
		for (List<AuditRow> page = next(reached); !page.isEmpty(); page = next(reached)) {
			for (AuditRow row : page) {
				if (!row.follows(reached.seq(), reached.hash())) {
					return new Broken(reached.seq() + 1);
				}
				reached = new AuditChain.Head(row.seq(), row.hash());
			}
		}
		AuditChain.Head head = this.chain.lockedHead();
		for (AuditRow row : next(reached)) {
			if (!row.follows(reached.seq(), reached.hash())) {
				return new Broken(reached.seq() + 1);
			}
			reached = new AuditChain.Head(row.seq(), row.hash());
		}
		if (reached.equals(head)) {
			return new Intact(reached.seq());
		}
		return new Broken(Math.min(reached.seq(), head.seq()) + ((reached.seq() == head.seq()) ? 0 : 1));
	}

	private List<AuditRow> next(AuditChain.Head reached) {
		return this.chain.after(reached.seq(), PAGE);
	}

}
