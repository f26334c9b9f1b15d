package io.cailian.approval;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Something became true about a version of the rules that belongs in the audit trail.
 */
record RulesChanged(RuleVersionId version, String action, Map<String, String> facts) implements AuditedEvent {

	static final String DRAFTED = "APPROVAL_RULES_DRAFTED";

	static final String IMPORTED = "APPROVAL_RULES_IMPORTED";

	static final String EDITED = "APPROVAL_RULES_EDITED";

	static final String PROPOSED = "APPROVAL_RULES_PROPOSED";

	static final String TAKEN_BACK = "APPROVAL_RULES_TAKEN_BACK";

	static final String APPROVED = "APPROVAL_RULES_APPROVED";

	static final String REFUSED = "APPROVAL_RULES_REFUSED";

	static final String DISCARDED = "APPROVAL_RULES_DISCARDED";

	@Override
	public String subjectType() {
		return "APPROVAL_RULES";
	}

	@Override
	public UUID subjectId() {
		return this.version.value();
	}

}
