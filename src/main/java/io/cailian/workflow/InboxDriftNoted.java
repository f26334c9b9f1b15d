package io.cailian.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * The inbox was found to differ from the engine, or was brought back in step with it.
 */
record InboxDriftNoted(String action, InboxDrift drift) implements AuditedEvent {

	private static final UUID INBOX = UUID.nameUUIDFromBytes("inbox".getBytes(StandardCharsets.UTF_8));

	private static final int MOST_NAMED = 20;

	static InboxDriftNoted found(InboxDrift drift) {
		return new InboxDriftNoted("INBOX_DRIFT_FOUND", drift);
	}

	static InboxDriftNoted rebuilt(InboxDrift drift) {
		return new InboxDriftNoted("INBOX_REBUILT", drift);
	}

	@Override
	public String subjectType() {
		return "INBOX";
	}

	@Override
	public UUID subjectId() {
		return INBOX;
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("missing", told(this.drift.missing()), "leftOver", told(this.drift.leftOver()), "astray",
				told(this.drift.astray()));
	}

	private static String told(List<String> ids) {
		return ids.size()
				+ (ids.isEmpty() ? "" : ": " + String.join(", ", ids.subList(0, Math.min(ids.size(), MOST_NAMED))));
	}

}
