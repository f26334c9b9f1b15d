package io.cailian.approval;

import io.cailian.workflow.ApprovalDecided;
import io.cailian.workflow.Outcome;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was refused or sent back is no part of a purchase any more.
 */
@Component
class SplitForgetting {

	private final RecentParts parts;

	SplitForgetting(RecentParts parts) {
		this.parts = parts;
	}

	@EventListener
	void on(ApprovalDecided event) {
		if (event.decision().outcome() != Outcome.APPROVED) {
			this.parts.remove(event.decision().subject());
		}
	}

}
