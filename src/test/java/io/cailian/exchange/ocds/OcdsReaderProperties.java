package io.cailian.exchange.ocds;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any file, however spoilt. */
class OcdsReaderProperties {

	private static final List<SampleFile> FILES = List.of(SampleFile.named("single-release.json"),
			SampleFile.named("five-bids.json").part("/compiledRelease"), SampleFile.named("loose-release.json"),
			SampleFile.named("record-package-of-releases.json"));

	private static final List<String> VALUES = List.of("null", "true", "0", "-1", "1e400", "1e-400",
			"123456789012345678", "\"\"", "\" \"", "\"x\"", "\"2026-01-01\"", "\"2026-13-01T00:00:00Z\"", "\"\\u0000\"",
			"\"\\u202e\"", "\"\\ud800\"", "\"=1+1\"", "\"USD\"", "[]", "{}", "[[]]", "[null]", "[1,\"a\",{}]",
			"{\"id\":1}", "[{\"id\":\"1\"},{\"id\":\"1\",\"a\":2}]", "{\"scheme\":\"S\",\"id\":\"1\"}",
			"{\"amount\":1,\"currency\":\"USD\"}");

	/** Where to go at each step down, and what to put or copy there. */
	record Mutation(List<Integer> path, int kind, int value) {
	}

	record Spoilt(int file, List<Mutation> mutations) {

		String json() {
			JsonNode root = SampleFile.MAPPER.readTree(FILES.get(this.file).json());
			this.mutations.forEach((mutation) -> apply(root, mutation));
			return root.toString();
		}

		private static void apply(JsonNode root, Mutation mutation) {
			JsonNode node = root;
			for (int step : mutation.path()) {
				JsonNode next = child(node, step);
				if (!next.isContainer() || next.isEmpty()) {
					break;
				}
				node = next;
			}
			change(node, mutation);
		}

		private static JsonNode child(JsonNode node, int step) {
			return node.values().stream().skip(step % node.size()).findFirst().orElseThrow();
		}

		private static void change(JsonNode node, Mutation mutation) {
			JsonNode value = SampleFile.MAPPER.readTree(VALUES.get(mutation.value()));
			int index = mutation.path().getFirst() % Math.max(1, node.size());
			if (node instanceof ObjectNode object && !object.isEmpty()) {
				String name = object.propertyNames().stream().skip(index).findFirst().orElseThrow();
				switch (mutation.kind()) {
					case 0 -> object.remove(name);
					case 1 -> object.set(name, value);
					default -> object.set(name, SampleFile.MAPPER.createArrayNode().add(object.get(name)));
				}
			}
			else if (node instanceof ArrayNode array && !array.isEmpty()) {
				switch (mutation.kind()) {
					case 0 -> array.remove(index);
					case 1 -> array.set(index, value);
					default -> array.add(array.get(index).deepCopy());
				}
			}
		}

	}

	@Property(tries = 1500)
	void aSpoiltFileIsReadOrRefusedButNothingIsThrown(@ForAll("spoilt") Spoilt spoilt) {
		String json = spoilt.json();

		OcdsReading reading = read(json);

		switch (reading) {
			case OcdsReading.Unreadable unreadable -> assertThat(unreadable.problems()).isNotEmpty();
			case OcdsReading.Tenders tenders -> assertThat(tenders.entries()).isNotEmpty().allSatisfy((entry) -> {
				boolean errors = entry.problems()
					.stream()
					.anyMatch((problem) -> problem.severity() == OcdsFault.Severity.ERROR);
				assertThat(entry instanceof OcdsEntry.Refused).isEqualTo(errors);
			});
		}
	}

	@Property(tries = 500)
	void readingTwiceGivesTheSame(@ForAll("spoilt") Spoilt spoilt) {
		String json = spoilt.json();

		assertThat(read(json)).isEqualTo(read(json));
	}

	@Property(tries = 1000)
	void everyProblemPointsIntoTheFile(@ForAll("spoilt") Spoilt spoilt) {
		String json = spoilt.json();
		JsonNode root = SampleFile.MAPPER.readTree(json);

		assertThat(problems(read(json))).allSatisfy((problem) -> {
			JsonPointer pointer = JsonPointer.compile(problem.pointer());
			// A missing value, or members of a missing object, have at least a place
			// above.
			JsonPointer above = pointer.matches() ? pointer : pointer.head();
			assertThat(root.at(above).isMissingNode()).isFalse();
		});
	}

	@Property(tries = 1000)
	void aTenderThatIsReadRefersToNothingOutsideItself(@ForAll("spoilt") Spoilt spoilt) {
		if (read(spoilt.json()) instanceof OcdsReading.Tenders tenders) {
			for (OcdsEntry entry : tenders.entries()) {
				if (entry instanceof OcdsEntry.Importable(String pointer, OcdsTender tender, List<OcdsProblem> problems)) {
					List<OcdsPartyKey> known = tender.parties().stream().map(OcdsParty::key).toList();
					List<String> items = tender.items().stream().map(OcdsItem::id).toList();
					assertThat(known).doesNotHaveDuplicates().containsAll(tender.tenderers());
					assertThat(items).doesNotHaveDuplicates();
					assertThat(tender.bids()).extracting(OcdsBid::id).doesNotHaveDuplicates();
					assertThat(tender.bids()).allMatch((bid) -> known.containsAll(bid.tenderers()))
						.allMatch((bid) -> items.containsAll(bid.lines().stream().map(OcdsBidLine::itemId).toList()));
					assertThat(tender.awards()).allMatch((award) -> known.containsAll(award.suppliers()))
						.allMatch((award) -> items
							.containsAll(award.lines().stream().map(OcdsAwardLine::itemId).toList()));
					assertThat(tender.fingerprint()).hasSize(64);
				}
			}
		}
	}

	@Property(tries = 500)
	void damagedBytesThrowNothing(@ForAll("positions") int position, @ForAll byte damage) {
		byte[] bytes = FILES.getFirst().bytes();
		bytes[position % bytes.length] = damage;

		assertThat(new OcdsReader().read(bytes)).isNotNull();
	}

	@Property(tries = 500)
	void noiseThrowsNothing(@ForAll byte[] noise) {
		assertThat(new OcdsReader().read(noise)).isInstanceOf(OcdsReading.Unreadable.class);
	}

	@Provide
	Arbitrary<Integer> positions() {
		return Arbitraries.integers().between(0, 1_000_000).withDistribution(RandomDistribution.uniform());
	}

	@Provide
	Arbitrary<Spoilt> spoilt() {
		Arbitrary<List<Integer>> path = Arbitraries.integers()
			.between(0, 40)
			.withDistribution(RandomDistribution.uniform())
			.list()
			.ofMinSize(1)
			.ofMaxSize(8);
		Arbitrary<Mutation> mutation = path.flatMap((steps) -> Arbitraries.integers()
			.between(0, 2)
			.flatMap((kind) -> Arbitraries.integers()
				.between(0, VALUES.size() - 1)
				.map((value) -> new Mutation(steps, kind, value))));
		return Arbitraries.integers()
			.between(0, FILES.size() - 1)
			.flatMap((file) -> mutation.list().ofMinSize(1).ofMaxSize(4).map((all) -> new Spoilt(file, all)));
	}

	private static OcdsReading read(String json) {
		return new OcdsReader().read(json.getBytes(StandardCharsets.UTF_8));
	}

	private static List<OcdsProblem> problems(OcdsReading reading) {
		return switch (reading) {
			case OcdsReading.Unreadable unreadable -> unreadable.problems();
			case OcdsReading.Tenders tenders ->
				tenders.entries().stream().flatMap((entry) -> entry.problems().stream()).toList();
		};
	}

}
