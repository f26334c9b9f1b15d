package io.cailian.organisation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.identity.UserId;
import io.cailian.kernel.AuditedEvent;

/**
 * An administrator has written a person's place down anew: whatever is different is told
 * as it was and as it is.
 */
record PersonPlaced(PlacementId id, UserId account, Placement.State before,
		Placement.State after) implements AuditedEvent {

	@Override
	public String action() {
		return "PERSON_PLACED";
	}

	@Override
	public String subjectType() {
		return "PLACEMENT";
	}

	@Override
	public UUID subjectId() {
		return this.id.value();
	}

	@Override
	public Map<String, String> facts() {
		Map<String, String> facts = new TreeMap<>(Map.of("account", this.account.value()));
		tell(facts, "manager", this.before.manager().map(UserId::value).orElse("-"),
				this.after.manager().map(UserId::value).orElse("-"));
		tell(facts, "posts", joined(this.before.posts()), joined(this.after.posts()));
		tell(facts, "limits", limits(this.before), limits(this.after));
		return facts;
	}

	private static void tell(Map<String, String> facts, String name, String was, String is) {
		if (!was.equals(is)) {
			facts.put(name, is);
			facts.put(name + "Before", was);
		}
	}

	private static String limits(Placement.State state) {
		return joined(state.limits().stream().map((limit) -> limit.documentType() + " " + limit.amount()).toList());
	}

	private static String joined(List<?> values) {
		return values.isEmpty() ? "-" : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

}
