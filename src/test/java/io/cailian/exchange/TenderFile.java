package io.cailian.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invented tenders for tests, each under an ocid of its own so that no test finds the
 * tender of another.
 */
public final class TenderFile {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final String ocid;

	private final ObjectNode root;

	private TenderFile(String ocid, ObjectNode root) {
		this.ocid = ocid;
		this.root = root;
	}

	/** Caps: five bids, the lowest set aside, the second awarded. */
	public static TenderFile fiveBids() {
		return read("five-bids.json", "ocds-tst002-UA-2026-06-08-1");
	}

	/** Ropes and shackles: one bid priced by item, one in total. */
	public static TenderFile twoItems() {
		return read("single-release.json", "ocds-tst001-2026-17");
	}

	/** A package of releases. */
	public static String packageOf(TenderFile... tenders) {
		ObjectNode root = MAPPER.createObjectNode();
		root.put("uri", "https://data.example/package.json").put("version", "1.1");
		root.put("publishedDate", "2026-03-21T00:00:00Z").putObject("publisher").put("name", "Example");
		ArrayNode releases = root.putArray("releases");
		for (TenderFile tender : tenders) {
			releases.add(tender.root);
		}
		return root.toString();
	}

	public String ocid() {
		return this.ocid;
	}

	/** The part at the pointer, to be changed. */
	public ObjectNode at(String pointer) {
		return (ObjectNode) this.root.at(pointer);
	}

	public TenderFile replacing(String text, String other) {
		return new TenderFile(this.ocid, (ObjectNode) MAPPER.readTree(json().replace(text, other)));
	}

	public String json() {
		return this.root.toString();
	}

	InputStream content() {
		return new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8));
	}

	private static TenderFile read(String name, String ocid) {
		try (InputStream in = Objects.requireNonNull(TenderFile.class.getResourceAsStream("/ocds/" + name))) {
			String own = "ocds-tst009-" + UUID.randomUUID();
			JsonNode root = MAPPER.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(ocid, own));
			return new TenderFile(own, (ObjectNode) root);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
