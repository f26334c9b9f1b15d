package io.cailian.identity;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An administrator has opened, renamed, closed or reopened a business unit.
 */
record BusinessUnitChanged(String action, BusinessUnitDetails unit) implements AuditedEvent {

	static final String OPENED = "BUSINESS_UNIT_OPENED";

	static final String RENAMED = "BUSINESS_UNIT_RENAMED";

	static final String CLOSED = "BUSINESS_UNIT_CLOSED";

	static final String REOPENED = "BUSINESS_UNIT_REOPENED";

	@Override
	public String subjectType() {
		return "BUSINESS_UNIT";
	}

	@Override
	public UUID subjectId() {
		return this.unit.id().value();
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("number", this.unit.fullCode(), "nameZh", this.unit.nameZh(), "nameEn", this.unit.nameEn());
	}

}
