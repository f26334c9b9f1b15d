package io.cailian.sourcing;

import java.time.Instant;
import java.util.List;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * An award in full, as people of the buying company see it.
 */
public record AwardDetails(AwardId id, String number, RfqId rfq, AwardStatus status, String justification,
		String currency, UserId proposedBy, Instant proposedAt, @Nullable UserId decidedBy, @Nullable UserId decidedFor,
		@Nullable Instant decidedAt, @Nullable String decisionReason, @Nullable String externalReference,
		List<AwardedLine> lines, long version) {

	/**
	 * What the award is worth in the currency of the RFQ; lines without a known exchange
	 * rate are left out.
	 */
	public Money total() {
		return AwardTotal.in(this.currency, this.lines.stream().map(AwardedLine::part).toList()).money();
	}

	/** Whether another system decided it. */
	public boolean isImported() {
		return this.externalReference != null;
	}

	public List<SupplierId> winners() {
		return this.lines.stream().map(AwardedLine::supplier).distinct().toList();
	}

	public List<AwardedLine> linesOf(SupplierId supplier) {
		return this.lines.stream().filter((line) -> line.supplier().equals(supplier)).toList();
	}

}
