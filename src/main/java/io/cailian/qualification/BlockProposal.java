package io.cailian.qualification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;

/**
 * From which processes somebody wants to keep a supplier out, from a day on until before
 * another, and why. The id comes from whoever proposes, so that sending it again changes
 * nothing.
 */
public record BlockProposal(BlockId id, SupplierId supplier, Set<SupplierProcess> processes, LocalDate from,
		Optional<LocalDate> to, String reason) {

	public BlockProposal {
		processes = Set.copyOf(processes);
		reason = Reasons.required(reason);
		if (processes.isEmpty()) {
			throw new RuleViolation("qualification.Block.processMissing");
		}
		LocalDate begin = from;
		if (to.filter((end) -> !end.isAfter(begin)).isPresent()) {
			throw new RuleViolation("qualification.endBeforeBegin");
		}
	}

}
