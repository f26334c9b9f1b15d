package io.cailian.qualification;

import java.time.LocalDate;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;

/**
 * How somebody wants a supplier to stand, from a day on until before another, and why.
 * The id comes from whoever proposes, so that sending it again changes nothing.
 *
 * @param lifts whether it is to lift restrictions and disqualifications that were decided
 * about the same scope before; otherwise they go on beside it and outweigh it
 */
public record QualificationProposal(QualificationId id, SupplierId supplier, Scope scope, QualificationStatus status,
		LocalDate from, Optional<LocalDate> to, boolean lifts, String reason) {

	public static final int MAX_REASON = Reasons.MAX_LENGTH;

	public QualificationProposal {
		reason = Reasons.required(reason);
		if (scope.category().isEmpty()) {
			throw new RuleViolation("qualification.Qualification.categoryMissing");
		}
		LocalDate begin = from;
		if (to.filter((end) -> !end.isAfter(begin)).isPresent()) {
			throw new RuleViolation("qualification.endBeforeBegin");
		}
		if (status.isEarned() && to.isEmpty()) {
			throw new RuleViolation("qualification.Qualification.endMissing");
		}
	}

}
