package io.cailian.sourcing;

import io.cailian.kernel.RuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows opened bids side by side. Before the opening there is nothing to compare, for
 * nobody.
 */
@Service
@PreAuthorize(Access.READER)
@Transactional(readOnly = true)
public class BidComparison {

	private final Rfqs rfqs;

	private final Comparisons comparisons;

	BidComparison(Rfqs rfqs, Comparisons comparisons) {
		this.rfqs = rfqs;
		this.comparisons = comparisons;
	}

	/**
	 * @throws UnknownRfq if there is no such RFQ
	 * @throws RuleViolation {@code sourcing.Comparison.sealed} before the opening
	 */
	public Comparison of(RfqId id) {
		return of(this.rfqs.findById(id).orElseThrow(UnknownRfq::new));
	}

	Comparison of(Rfq rfq) {
		return this.comparisons.of(rfq);
	}

}
