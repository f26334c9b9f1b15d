package io.cailian.workflow;

import java.util.Map;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.AuditedEvent;

/**
 * A task has come into the hands of a delegate, or back into those of the delegator.
 *
 * @param from who had it
 * @param to who has it now
 * @param delegator of whom it was asked
 */
record SeatMoved(Subject subject, String process, String step, boolean back, UserId from, UserId to,
		UserId delegator) implements AuditedEvent {

	static SeatMoved to(UserId delegate, UserId delegator, CaseSeat seat) {
		return of(seat, false, seat.holder().orElse(delegator), delegate, delegator);
	}

	static SeatMoved back(UserId delegate, UserId delegator, CaseSeat seat) {
		return of(seat, true, delegate, delegator, delegator);
	}

	private static SeatMoved of(CaseSeat seat, boolean back, UserId from, UserId to, UserId delegator) {
		ApprovalCase approval = seat.step().approval();
		return new SeatMoved(approval.subject(), approval.process(), approval.step(), back, from, to, delegator);
	}

	@Override
	public String action() {
		return this.back ? "TASK_GIVEN_BACK" : "TASK_DELEGATED";
	}

	@Override
	public String subjectType() {
		return this.subject.type();
	}

	@Override
	public UUID subjectId() {
		return this.subject.id();
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("process", this.process, "step", this.step, "delegator", this.delegator.value(), "holderBefore",
				this.from.value(), "holder", this.to.value());
	}

}
