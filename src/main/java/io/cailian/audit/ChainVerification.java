package io.cailian.audit;

import java.util.List;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the whole chain and compares it with the anchors kept outside the database,
 * for whoever has the right to know.
 */
@Component
class ChainVerification {

	private final AuditChain chain;

	private final AuditAnchors anchors;

	ChainVerification(AuditChain chain, AuditAnchors anchors) {
		this.chain = chain;
		this.anchors = anchors;
	}

	/**
	 * Verifies all entries.
	 * @param progress told now and then up to which entry all is well
	 */
	@Transactional
	AuditVerification.Result verify(LongConsumer progress) {
		try {
			int written = this.anchors.written();
			List<AuditAnchors.Anchor> found = this.anchors.all();
			AuditVerification.Result result = new ChainWalk(this.chain, found, progress).toTheEnd();
			return (result instanceof AuditVerification.Intact && written > found.size())
					? new AuditVerification.AnchorsMissing(written - found.size(), written) : result;
		}
		catch (AuditAnchors.Forged ex) {
			return new AuditVerification.AnchorsForged(ex.line());
		}
	}

}
