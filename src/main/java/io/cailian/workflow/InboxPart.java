package io.cailian.workflow;

import java.util.List;

/**
 * A part of the inbox: tasks that have the same to do with whoever looks.
 */
public enum InboxPart {

	/** All that the person may have to decide on now. */
	TO_DO(InboxPath.OWN, InboxPath.IN_PLACE_OF_ANOTHER, InboxPath.OF_A_ROLE, InboxPath.AMONG_SEVERAL),

	/** What they have in hand themselves. */
	MINE(InboxPath.OWN),

	/** What nobody has in hand and any of several may decide. */
	GROUP(InboxPath.OF_A_ROLE, InboxPath.AMONG_SEVERAL),

	/** What they have in hand in somebody else's place. */
	DELEGATED(InboxPath.IN_PLACE_OF_ANOTHER),

	/** What a colleague asks them before deciding. */
	QUESTIONS(InboxPath.QUESTIONED),

	/** What they have in hand and want to see later. */
	PUT_OFF(InboxPath.PUT_OFF),

	/** What waits for others: asked for, given away, or taken in hand by a colleague. */
	OTHERS(InboxPath.ASKED_FOR, InboxPath.GIVEN_AWAY, InboxPath.OF_A_ROLE_BUT_HELD, InboxPath.AMONG_SEVERAL_BUT_HELD),

	/** Their own decisions, the newest first. */
	DONE,

	/** Everybody's tasks, for administrators. */
	EVERYTHING(InboxPath.ANYHOW);

	private final List<InboxPath> paths;

	InboxPart(InboxPath... paths) {
		this.paths = List.of(paths);
	}

	/** The ways by which its tasks are found, none of which finds what another does. */
	List<InboxPath> paths() {
		return this.paths;
	}

}
