package io.cailian.catalog;

import java.util.Map;

import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An administrator has had the index of items built anew.
 */
record IndexRebuilt(UUID subjectId, Map<String, String> facts) implements AuditedEvent {

	static IndexRebuilt of(UUID run, int items) {
		return new IndexRebuilt(run, Map.of("rows", String.valueOf(items)));
	}

	@Override
	public String action() {
		return "ITEM_INDEX_REBUILT";
	}

	@Override
	public String subjectType() {
		return "ITEM";
	}

}
