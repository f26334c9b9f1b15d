package io.cailian.catalog;

import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the values of an item lie in its row: one object of texts, in the order of their
 * codes.
 */
final class StoredValues {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {
	};

	private StoredValues() {
	}

	static String write(Map<String, String> values) {
		return JSON.writeValueAsString(new TreeMap<>(values));
	}

	static Map<String, String> read(String stored) {
		return JSON.readValue(stored, TEXTS);
	}

}
