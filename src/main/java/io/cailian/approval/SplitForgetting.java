package io.cailian.approval;

import io.cailian.workflow.ApprovalEnded;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was refused, sent back or taken back is no part of a purchase any more.
 */
@Component
class SplitForgetting {

	private final RecentParts parts;

	SplitForgetting(RecentParts parts) {
		this.parts = parts;
	}

	@EventListener
	void on(ApprovalEnded event) {
		if (!event.approved()) {
			this.parts.remove(event.subject());
		}
	}

}
