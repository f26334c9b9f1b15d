package io.cailian.workflow.ui;

import java.util.Set;

import io.cailian.identity.Roles;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.Tone;
import io.cailian.workflow.Inbox;

import org.springframework.stereotype.Component;

/**
 * The decisions that wait, on the home page.
 */
@Component
class InboxTile implements HomeTile {

	private final Inbox inbox;

	InboxTile(Inbox inbox) {
		this.inbox = inbox;
	}

	@Override
	public String titleKey() {
		return "workflow.InboxTile.title";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.APPROVER, Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.LEGAL);
	}

	@Override
	public long count() {
		return this.inbox.openCount();
	}

	@Override
	public String route() {
		return "inbox";
	}

	@Override
	public Tone tone() {
		return Tone.WARNING;
	}

	@Override
	public int order() {
		return 10;
	}

}
