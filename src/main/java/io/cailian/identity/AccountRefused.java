package io.cailian.identity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * The identity provider cannot open an account that was asked for; an administrator has
 * to decide.
 */
record AccountRefused(UserId requested, String reason) implements AuditedEvent {

	@Override
	public String action() {
		return "ACCOUNT_REFUSED";
	}

	@Override
	public String subjectType() {
		return "ACCOUNT";
	}

	@Override
	public UUID subjectId() {
		return UUID.nameUUIDFromBytes(this.requested.value().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("account", this.requested.value(), "reason", this.reason);
	}

}
