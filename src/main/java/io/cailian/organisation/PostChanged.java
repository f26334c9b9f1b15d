package io.cailian.organisation;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An administrator has created, renamed, retired or reinstated a post.
 */
record PostChanged(String action, PostId id, PostLine post) implements AuditedEvent {

	static final String CREATED = "POST_CREATED";

	static final String RENAMED = "POST_RENAMED";

	static final String RETIRED = "POST_RETIRED";

	static final String REINSTATED = "POST_REINSTATED";

	@Override
	public String subjectType() {
		return "POST";
	}

	@Override
	public UUID subjectId() {
		return this.id.value();
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("number", this.post.code().value(), "nameZh", this.post.nameZh(), "nameEn", this.post.nameEn());
	}

}
