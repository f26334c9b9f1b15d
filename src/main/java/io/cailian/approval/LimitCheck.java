package io.cailian.approval;

import java.math.BigDecimal;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.Seat;

/**
 * Tells whose approval limit covers the document a chain is planned for.
 */
final class LimitCheck {

	private final Places places;

	private final PlanRequest request;

	LimitCheck(Places places, PlanRequest request) {
		this.places = places;
		this.request = request;
	}

	boolean covers(UserId person) {
		return this.request.amount().filter((amount) -> covers(person, amount)).isPresent();
	}

	/** A limit cannot be held against what nobody knows. */
	void requireAmount(String row) {
		if (this.request.amount().isEmpty()) {
			throw new RuleViolation("approval.plan.amountUnknown", row);
		}
	}

	/** Somebody whose limit covers the document must be able to take each needed seat. */
	void requireDecidable(PlannedStep step) {
		if (!step.withinLimit()) {
			return;
		}
		requireAmount(step.origin());
		if (step.seats().stream().filter(this::isCovered).count() < step.needed()) {
			throw new RuleViolation("approval.plan.nobodyWithLimit", step.origin(), step.name().zh(), step.name().en());
		}
	}

	private boolean isCovered(Seat seat) {
		return seat.people().stream().anyMatch(this::covers)
				|| seat.role().stream().flatMap((role) -> this.places.holdersOf(role).stream()).anyMatch(this::covers);
	}

	private boolean covers(UserId person, BigDecimal amount) {
		return this.places.limitOf(person, this.request.type())
			.filter((limit) -> limit.amount().compareTo(amount) >= 0)
			.isPresent();
	}

}
