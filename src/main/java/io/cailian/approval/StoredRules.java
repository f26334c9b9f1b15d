package io.cailian.approval;

import java.util.ArrayList;
import java.util.List;

import io.cailian.apikit.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Rows as the database keeps them: the array that files have under {@code rows}.
 */
final class StoredRules {

	private static final JsonMapper JSON = JsonMapper.shared();

	private StoredRules() {
	}

	static String write(RuleSet rules) {
		return JSON.writeValueAsString(RowWriting.rows(rules));
	}

	/** A stored version was checked when it was written, so a fault in it is ours. */
	static RuleSet read(String content) {
		List<InvalidInput.Fault> faults = new ArrayList<>();
		JsonNode rows = JSON.readTree(content);
		RuleSet rules = new RowReading(faults).rules((ArrayNode) rows, "");
		if (!faults.isEmpty()) {
			throw new IllegalStateException("stored rules cannot be read: " + faults);
		}
		return rules;
	}

}
