package io.cailian.onboarding;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.cailian.kernel.RuleViolation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an applicant has typed so far, by the name of the field, checked by nobody yet.
 * Empty fields are left out, so that equal forms are equal values.
 */
public record DraftValues(Map<String, String> byField) {

	public static final DraftValues NONE = new DraftValues(Map.of());

	public static final String QUESTION = "q.";

	public static final String DOCUMENT = "d.";

	/** What was read from the licence, and from which file. */
	public static final String READ = "r.";

	public static final String ISSUED = ".issued";

	public static final String EXPIRES = ".expires";

	private static final String BETWEEN = ",";

	private static final int MAX_FIELDS = 600;

	private static final int MAX_CHARACTERS = 400_000;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	public DraftValues {
		Map<String, String> given = new TreeMap<>();
		byField.forEach((field, value) -> {
			if (!value.isEmpty()) {
				given.put(field, value);
			}
		});
		int characters = given.values().stream().mapToInt(String::length).sum();
		if (given.size() > MAX_FIELDS || characters > MAX_CHARACTERS) {
			throw new RuleViolation("onboarding.DraftValues.tooMuch");
		}
		byField = Collections.unmodifiableMap(given);
	}

	/** The field of an answer. */
	public static String question(String key) {
		return QUESTION + key;
	}

	/** The field of a document's file. */
	public static String document(String type) {
		return DOCUMENT + type;
	}

	public static String issued(String type) {
		return DOCUMENT + type + ISSUED;
	}

	public static String expires(String type) {
		return DOCUMENT + type + EXPIRES;
	}

	public String get(String field) {
		return this.byField.getOrDefault(field, "");
	}

	/** The parts of a field that holds several. */
	public List<String> all(String field) {
		return Arrays.stream(get(field).split(BETWEEN)).filter((part) -> !part.isEmpty()).toList();
	}

	public static String joined(List<String> parts) {
		return parts.stream().sorted().collect(Collectors.joining(BETWEEN));
	}

	public DraftValues with(String field, String value) {
		Map<String, String> changed = new TreeMap<>(this.byField);
		changed.put(field, value);
		return new DraftValues(changed);
	}

	public boolean isEmpty() {
		return this.byField.isEmpty();
	}

	String json() {
		return MAPPER.writeValueAsString(this.byField);
	}

	static DraftValues ofJson(String json) {
		return new DraftValues(MAPPER.readValue(json, new TypeReference<Map<String, String>>() {
		}));
	}

	/** Never shown: it holds a bank account. */
	@Override
	public String toString() {
		return "DraftValues of " + this.byField.keySet();
	}

}
