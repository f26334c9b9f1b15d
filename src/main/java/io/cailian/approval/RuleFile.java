package io.cailian.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cailian.apikit.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of one type of document as a JSON file that people carry from one portal to
 * another: posts and roles by their codes, amounts as texts in the named currency.
 *
 * @param currency of all amounts
 */
public record RuleFile(String documentType, String currency, RuleSet rules) {

	public static final int SCHEMA = 1;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	/** The file as people read it. */
	public String write() {
		ObjectNode file = JSON.createObjectNode()
			.put("schema", SCHEMA)
			.put("documentType", this.documentType)
			.put("currency", this.currency);
		file.set("rows", RowWriting.rows(this.rules));
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
	}

	/**
	 * Reads what somebody wrote.
	 * @throws InvalidInput with each fault at its place
	 */
	public static RuleFile read(String json) {
		try {
			return read(JSON.readTree(json));
		}
		catch (JacksonException ex) {
			long line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1;
			throw new InvalidInput(
					List.of(new InvalidInput.Fault("", "approval.RuleFile.unreadable", List.of(Math.max(line, 1)))));
		}
	}

	private static RuleFile read(JsonNode json) {
		List<InvalidInput.Fault> faults = new ArrayList<>();
		Optional<RuleFile> file = Place.of(json, "", faults).flatMap(RuleFile::read);
		if (file.isEmpty() || !faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return file.get();
	}

	private static Optional<RuleFile> read(Place place) {
		place.allow("schema", "documentType", "currency", "rows");
		if (place.number("schema", 0).filter((schema) -> schema == SCHEMA).isEmpty()) {
			place.fault("schema", "approval.RuleFile.schema", SCHEMA);
		}
		Optional<String> type = place.text("documentType");
		Optional<String> currency = place.text("currency");
		if (!(place.node().path("rows") instanceof ArrayNode rows)) {
			place.fault("rows", "approval.RuleFile.list");
			return Optional.empty();
		}
		RuleSet rules = new RowReading(place.faults()).rules(rows, "/rows");
		return type.flatMap((code) -> currency.map((given) -> new RuleFile(code, given, rules)));
	}

}
