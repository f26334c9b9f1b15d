package io.cailian.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierId;

/**
 * A block as staff reads it.
 *
 * @param to the first day on which it no longer holds
 * @param liftedFrom the first day on which it no longer holds because it was lifted
 */
public record BlockDetails(BlockId id, SupplierId supplier, SortedSet<SupplierProcess> processes, LocalDate from,
		Optional<LocalDate> to, String reason, UserId proposedBy, Instant proposedAt, Optional<UserId> decidedBy,
		String decisionReason, BlockStage stage, String liftReason, Optional<UserId> liftProposedBy,
		Optional<LocalDate> liftedFrom, long version) {

	/** Whether it keeps the supplier out on a day. */
	public boolean holdsOn(LocalDate day) {
		boolean approved = this.stage == BlockStage.IN_FORCE || this.stage == BlockStage.LIFT_PROPOSED
				|| this.stage == BlockStage.LIFTED;
		return approved && !day.isBefore(this.from) && this.to.map(day::isBefore).orElse(true)
				&& this.liftedFrom.map(day::isBefore).orElse(true);
	}

}
