package io.cailian.workflow;

/**
 * One way by which a task comes to a person. Each has an index of its own, so that a full
 * inbox among many is read as quickly as an empty one.
 */
enum InboxPath {

	OWN("t.holder.value in :me and t.onBehalfOf.value is null and (t.putOffUntil is null or t.putOffUntil <= :now)"),

	IN_PLACE_OF_ANOTHER(
			"t.holder.value in :me and t.onBehalfOf.value is not null and (t.putOffUntil is null or t.putOffUntil <= :now)"),

	QUESTIONED("t.id in (select q.taskId from TaskQuestion q where q.of.value in :me and q.answeredAt is null)"),

	PUT_OFF("t.holder.value in :me and t.putOffUntil > :now"),

	OF_A_ROLE("t.role in :roles and t.holder.value is null"),

	AMONG_SEVERAL(InboxPath.NAMED + " and " + InboxPath.OF_NO_OWN_ROLE + " and t.holder.value is null"),

	ASKED_FOR("t.requestedBy.value in :me"),

	GIVEN_AWAY("t.onBehalfOf.value in :me and t.holder.value not in :me and t.requestedBy.value not in :me"),

	OF_A_ROLE_BUT_HELD("t.role in :roles and " + InboxPath.HELD_BY_ANOTHER),

	AMONG_SEVERAL_BUT_HELD(InboxPath.NAMED + " and " + InboxPath.OF_NO_OWN_ROLE + " and " + InboxPath.HELD_BY_ANOTHER),

	ANYHOW("1 = 1");

	private static final String NAMED = "t.id in (select o.id from InboxTask o join o.people p where p in :me)";

	/** Managers are named for tasks of roles too, and may hold the role themselves. */
	private static final String OF_NO_OWN_ROLE = "(t.role is null or t.role not in :roles)";

	private static final String HELD_BY_ANOTHER = """
			t.holder.value is not null and t.holder.value not in :me and t.requestedBy.value not in :me
			and (t.onBehalfOf.value is null or t.onBehalfOf.value not in :me)""";

	private final String condition;

	InboxPath(String condition) {
		this.condition = condition;
	}

	/** What holds for the task {@code t}, in the language of queries. */
	String condition() {
		return this.condition;
	}

}
