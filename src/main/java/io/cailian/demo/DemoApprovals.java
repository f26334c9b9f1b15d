package io.cailian.demo;

import java.util.UUID;

import io.cailian.workflow.Decisions;
import io.cailian.workflow.Inbox;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.InboxFilter;
import io.cailian.workflow.Outcome;
import org.springframework.stereotype.Component;

/**
 * Says yes to what waits in the inbox of one of the demo's people.
 */
@Component
@DemoMode
class DemoApprovals {

	private static final int LOOKED_AT = 500;

	private final Inbox inbox;

	private final Decisions decisions;

	DemoApprovals(Inbox inbox, Decisions decisions) {
		this.inbox = inbox;
		this.decisions = decisions;
	}

	/** Approves the document if it waits for this person; otherwise changes nothing. */
	void approve(OnBehalf person, UUID subject) {
		person.run(() -> this.inbox.mine(InboxFilter.ALL, LOOKED_AT)
			.stream()
			.filter((entry) -> entry.subject().id().equals(subject))
			.map(InboxEntry::taskId)
			.forEach((task) -> this.decisions.decide(task, Outcome.APPROVED, null)));
	}

}
