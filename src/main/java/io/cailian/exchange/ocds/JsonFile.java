package io.cailian.exchange.ocds;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns bytes into {@link Json} within the limits. Members that nobody reads are passed
 * over without being kept, so that a file's contracts and old versions cost nothing.
 */
final class JsonFile {

	private static final Set<String> READ = Set.of("address", "amount", "awardCriteria", "awardCriteriaDetails",
			"awardDate", "awards", "bid_id", "bids", "buyer", "classification", "compiledRelease", "contactPoint",
			"countryName", "currency", "date", "datePublished", "description", "details", "documentType", "documents",
			"email", "endDate", "format", "id", "identifier", "items", "legalName", "locality", "name", "ocid",
			"parties", "postalCode", "procuringEntity", "quantity", "records", "region", "relatedBid", "releases",
			"roles", "scheme", "startDate", "status", "streetAddress", "suppliers", "tag", "tederPeriod", "telephone",
			"tender", "tenderPeriod", "tenderers", "title", "totalAwardValue", "unit", "url", "value", "version");

	/** Members of which only the presence counts. */
	private static final Set<String> NOTICED = Set.of("versionedRelease", "lots", "lotValues");

	private final OcdsLimits limits;

	private final JsonParser parser;

	private long values;

	private long characters;

	private JsonFile(OcdsLimits limits, JsonParser parser) {
		this.limits = limits;
		this.parser = parser;
	}

	static Json read(InputStream in, OcdsLimits limits) {
		BoundedStream bounded = new BoundedStream(in, limits.maxBytes());
		try (JsonParser parser = factory(limits).createParser(ObjectReadContext.empty(), bounded)) {
			return read(parser, bounded, limits);
		}
		catch (JacksonIOException ex) {
			throw ioProblem(ex, bounded, limits, "");
		}
	}

	private static Json read(JsonParser parser, BoundedStream bounded, OcdsLimits limits) {
		try {
			return new JsonFile(limits, parser).document();
		}
		catch (StreamConstraintsException ex) {
			boolean deep = parser.streamReadContext().getNestingDepth() >= limits.maxDepth();
			throw new UnreadableFile(deep ? problem(parser, OcdsFault.TOO_DEEP, limits.maxDepth())
					: problem(parser, OcdsFault.TOO_MUCH));
		}
		catch (JacksonIOException ex) {
			throw ioProblem(ex, bounded, limits, pointer(parser));
		}
		catch (JacksonException ex) {
			throw new UnreadableFile(notJson(pointer(parser), ex.getLocation()));
		}
	}

	private static JsonFactory factory(OcdsLimits limits) {
		return JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(limits.maxDepth())
				.maxStringLength(limits.maxStringLength())
				.maxNameLength(1_000)
				.maxNumberLength(1_000)
				.build())
			.build();
	}

	private static RuntimeException ioProblem(JacksonIOException ex, BoundedStream bounded, OcdsLimits limits,
			String pointer) {
		if (bounded.exceeded()) {
			return new UnreadableFile(OcdsProblem.at(Place.ROOT, OcdsFault.TOO_LARGE, limits.maxBytes()));
		}
		if (ex.getCause() instanceof CharConversionException) {
			return new UnreadableFile(notJson(pointer, ex.getLocation()));
		}
		IOException cause = (ex.getCause() instanceof IOException io) ? io : new IOException(ex);
		return new UncheckedIOException("The file could not be read to its end", cause);
	}

	private static OcdsProblem notJson(String pointer, TokenStreamLocation at) {
		return new OcdsProblem(pointer, OcdsFault.NOT_JSON, List.of(Integer.toString(Math.max(1, at.getLineNr())),
				Integer.toString(Math.max(1, at.getColumnNr()))));
	}

	private static OcdsProblem problem(JsonParser parser, OcdsFault fault, Object... args) {
		return new OcdsProblem(pointer(parser), fault, Arrays.stream(args).map(String::valueOf).toList());
	}

	private static String pointer(JsonParser parser) {
		return parser.streamReadContext().pathAsPointer().toString();
	}

	private Json document() {
		if (this.parser.nextToken() == null) {
			throw new UnreadableFile(notJson("", this.parser.currentLocation()));
		}
		Json document = value(Place.ROOT);
		if (this.parser.nextToken() != null) {
			throw new UnreadableFile(notJson("", this.parser.currentTokenLocation()));
		}
		return document;
	}

	private Json value(Place place) {
		if (++this.values > this.limits.maxValues()) {
			throw new UnreadableFile(OcdsProblem.at(place, OcdsFault.TOO_MUCH));
		}
		return switch (this.parser.currentToken()) {
			case START_OBJECT -> struct(place);
			case START_ARRAY -> many(place);
			case VALUE_STRING -> new Json.Text(place, text(place));
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(place, text(place));
			case VALUE_TRUE -> new Json.Flag(place, true);
			case VALUE_FALSE -> new Json.Flag(place, false);
			default -> new Json.Nothing(place);
		};
	}

	private String text(Place place) {
		String text = this.parser.getString();
		this.characters += text.length();
		if (this.characters > this.limits.maxCharacters()) {
			throw new UnreadableFile(OcdsProblem.at(place, OcdsFault.TOO_MUCH));
		}
		return text;
	}

	private Json many(Place place) {
		List<Json> elements = new ArrayList<>(2);
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			elements.add(value(place.child(elements.size())));
		}
		return new Json.Many(place, elements);
	}

	private Json struct(Place place) {
		Map<String, Json> members = new LinkedHashMap<>();
		Set<String> names = new HashSet<>();
		List<String> repeated = new ArrayList<>(0);
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			if (!READ.contains(name) && !NOTICED.contains(name)) {
				this.parser.skipChildren();
			}
			else if (!names.add(name)) {
				repeated.add(name);
				this.parser.skipChildren();
			}
			else if (READ.contains(name)) {
				members.put(name, value(place.child(name)));
			}
			else if (this.parser.currentToken() != JsonToken.VALUE_NULL) {
				this.parser.skipChildren();
				members.put(name, new Json.Flag(place.child(name), true));
			}
		}
		return new Json.Struct(place, members, repeated);
	}

}
