package io.cailian.exchange.ocds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An Open Contracting file of the test resources, and changed copies of it. */
final class SampleFile {

	static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final JsonNode root;

	private SampleFile(JsonNode root) {
		this.root = root;
	}

	static SampleFile named(String name) {
		try (InputStream in = Objects.requireNonNull(SampleFile.class.getResourceAsStream("/ocds/" + name))) {
			return new SampleFile(MAPPER.readTree(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static SampleFile of(String json) {
		return new SampleFile(MAPPER.readTree(json));
	}

	/**
	 * A copy with the value at the pointer set; the last array index may be one past the
	 * end.
	 */
	SampleFile with(String pointer, String json) {
		JsonNode copy = this.root.deepCopy();
		JsonPointer at = JsonPointer.compile(pointer);
		JsonNode value = MAPPER.readTree(json);
		JsonNode parent = copy.at(at.head());
		switch (parent) {
			case ObjectNode object -> object.set(at.last().getMatchingProperty(), value);
			case ArrayNode array when at.last().getMatchingIndex() == array.size() -> array.add(value);
			case ArrayNode array -> array.set(at.last().getMatchingIndex(), value);
			default -> throw new IllegalArgumentException("Nothing to change at " + pointer);
		}
		return new SampleFile(copy);
	}

	SampleFile without(String pointer) {
		JsonNode copy = this.root.deepCopy();
		JsonPointer at = JsonPointer.compile(pointer);
		if (!(copy.at(at.head()) instanceof ObjectNode parent)
				|| parent.remove(at.last().getMatchingProperty()) == null) {
			throw new IllegalArgumentException("Nothing to remove at " + pointer);
		}
		return new SampleFile(copy);
	}

	/** The value at the pointer, as a file of its own. */
	SampleFile part(String pointer) {
		return new SampleFile(this.root.at(pointer).deepCopy());
	}

	String json() {
		return this.root.toString();
	}

	byte[] bytes() {
		return json().getBytes(StandardCharsets.UTF_8);
	}

}
