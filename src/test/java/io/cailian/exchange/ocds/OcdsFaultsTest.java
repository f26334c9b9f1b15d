package io.cailian.exchange.ocds;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every fault, provoked by a file with just that fault, is told at the right place. */
class OcdsFaultsTest {

	private static final SampleFile GOOD = SampleFile.named("single-release.json");

	private static final OcdsLimits LIMITS = new OcdsLimits(50_000, 20, 5_000, 2, 1_000, 10_000, 3);

	record Case(OcdsFault fault, String pointer, String json) {

		@Override
		public String toString() {
			return this.fault + " " + this.pointer;
		}

	}

	static Stream<Case> cases() {
		return Stream.of(wholeFile(), records(), values(), parties(), items(), bids(), awards()).flatMap(List::stream);
	}

	private static List<Case> wholeFile() {
		return List.of(at("/a", OcdsFault.NOT_JSON, "{\"a\":tru}"), at("", OcdsFault.NOT_JSON, "<html></html>"),
				at("", OcdsFault.TOO_LARGE, " ".repeat(50_001)),
				at("/x" + "/0".repeat(19), OcdsFault.TOO_DEEP, "{\"x\":" + "[".repeat(30) + "]".repeat(30) + "}"),
				at("/name", OcdsFault.TOO_MUCH, "{\"name\":\"" + "x".repeat(5_001) + "\"}"),
				at("/tag/2", OcdsFault.TOO_MUCH, "{\"tag\":[" + ("\"" + "y".repeat(4_000) + "\",").repeat(3) + "0]}"),
				at("/tag/998", OcdsFault.TOO_MUCH, "{\"tag\":[" + "0,".repeat(1_100) + "0]}"),
				at("/records", OcdsFault.REPEATED_NAME, "{\"records\":[{}],\"records\":[]}"),
				at("", OcdsFault.NOT_OCDS, "{\"type\":\"FeatureCollection\"}"), at("", OcdsFault.NOT_OCDS, "[]"),
				at("", OcdsFault.NOT_OCDS, "null"),
				at("/version", OcdsFault.VERSION_UNSUPPORTED, "{\"version\":\"2.0\",\"releases\":[{}]}"),
				at("", OcdsFault.PACKAGE_AMBIGUOUS, "{\"records\":[{}],\"releases\":[{}]}"),
				at("/releases", OcdsFault.PACKAGE_EMPTY, "{\"releases\":[]}"),
				at("/records", OcdsFault.WRONG_TYPE, "{\"records\":{}}"),
				at("/records", OcdsFault.TOO_MANY_TENDERS, "{\"records\":[{},{},{}]}"));
	}

	private static List<Case> records() {
		return List.of(at("/tender", OcdsFault.WRONG_TYPE, GOOD.with("/tender", "[]")),
				at("/ocid", OcdsFault.OCID_MISSING, GOOD.without("/ocid")),
				at("/ocid", OcdsFault.OCID_MISSING, GOOD.with("/ocid", "\" \"")),
				at("/records/0/compiledRelease/ocid", OcdsFault.OCID_CONTRADICTORY,
						"{\"records\":[{\"ocid\":\"other\",\"compiledRelease\":" + GOOD.json() + "}]}"),
				at("/records/1", OcdsFault.OCID_REPEATED,
						"{\"records\":[{\"compiledRelease\":" + GOOD.json() + "},{\"compiledRelease\":"
								+ GOOD.with("/tender/title", "\"Else\"").json() + "}]}"),
				at("/records/0/releases/0", OcdsFault.RELEASES_LINKED,
						"{\"records\":[{\"ocid\":\"o\",\"releases\":[{\"url\":\"https://a.example/1\",\"tag\":[\"tender\"]}]}]}"),
				at("/records/0/versionedRelease", OcdsFault.VERSIONED_ONLY,
						"{\"records\":[{\"ocid\":\"o\",\"versionedRelease\":{\"ocid\":\"o\"}}]}"),
				at("/records/0", OcdsFault.RECORD_EMPTY, "{\"records\":[{\"ocid\":\"o\"}]}"),
				at("/releases/0/date", OcdsFault.RELEASE_DATE_MISSING,
						"{\"releases\":[{\"ocid\":\"o\"},{\"ocid\":\"o\",\"date\":\"2026-01-01T00:00:00Z\"}]}"),
				at("/tender", OcdsFault.TENDER_MISSING, GOOD.without("/tender")),
				at("/tender/status", OcdsFault.TENDER_STATUS_UNKNOWN, GOOD.without("/tender/status")),
				at("/tender/title", OcdsFault.TITLE_MISSING, GOOD.without("/tender/title")),
				at("/tender/title", OcdsFault.REPEATED_NAME,
						GOOD.json().replace("\"title\":\"Mooring", "\"title\":\"\",\"title\":\"Mooring")),
				at("/name", OcdsFault.MISPLACED, GOOD.without("/tender/title").with("/name", "\"Ropes\"")),
				at("/bids", OcdsFault.MISPLACED, GOOD.with("/bids", GOOD.part("/bids/details").json())),
				at("", OcdsFault.MORE_PROBLEMS,
						GOOD.with("/tender/items", "[{\"id\":1},{\"id\":2},{\"id\":3},{\"id\":4}]")));
	}

	private static List<Case> values() {
		String end = "/tender/tenderPeriod/endDate";
		String amount = "/tender/value/amount";
		String title = "/tender/title";
		return List.of(at(end, OcdsFault.DATE_UNREADABLE, GOOD.with(end, "\"15.03.2026\"")),
				at(end, OcdsFault.DATE_UNREADABLE, GOOD.with(end, "\"2026-02-30T10:00:00Z\"")),
				at(end, OcdsFault.DATE_UNREADABLE, GOOD.with(end, "\"0001-01-01T10:00:00Z\"")),
				at(end, OcdsFault.WRONG_TYPE, GOOD.with(end, "1773590400")),
				at(end, OcdsFault.CLOSING_MISSING, GOOD.without(end)),
				at("/tender/tenderPeriod", OcdsFault.CLOSING_MISSING, GOOD.without("/tender/tenderPeriod")),
				at(end, OcdsFault.PERIOD_REVERSED, GOOD.with(end, "\"2026-02-28T10:00:00Z\"")),
				at(end, OcdsFault.DATE_WITHOUT_TIME, GOOD.with(end, "\"2026-03-15\"")),
				at(end, OcdsFault.DATE_WITHOUT_ZONE, GOOD.with(end, "\"2026-03-15T17:00:00\"")),
				at(amount, OcdsFault.NUMBER_UNREADABLE, GOOD.with(amount, "\"9 000,00\"")),
				at(amount, OcdsFault.NUMBER_UNREADABLE,
						GOOD.json().replace("\"amount\":9000", "\"amount\":1e99999999999")),
				at(amount, OcdsFault.WRONG_TYPE, GOOD.with(amount, "true")),
				at(amount, OcdsFault.NUMBER_AS_TEXT, GOOD.with(amount, "\"9000.00\"")),
				at(amount, OcdsFault.NUMBER_NEGATIVE, GOOD.with(amount, "-0.01")),
				at(amount, OcdsFault.NUMBER_TOO_LARGE, GOOD.with(amount, "1000000000000000")),
				at(amount, OcdsFault.NUMBER_TOO_LARGE,
						GOOD.json().replace("\"amount\":9000", "\"amount\":1e999999999")),
				at(amount, OcdsFault.NUMBER_TOO_PRECISE, GOOD.with(amount, "0.00001")),
				at("/tender/value/currency", OcdsFault.CURRENCY_MISSING, GOOD.without("/tender/value/currency")),
				at("/tender/value/currency", OcdsFault.CURRENCY_UNKNOWN,
						GOOD.with("/tender/value/currency", "\"EURO\"")),
				at("/tender/value/currency", OcdsFault.CURRENCY_UNKNOWN,
						GOOD.with("/tender/value/currency", "\"XXX\"")),
				at("/tender/value", OcdsFault.CURRENCY_UNDECIDED,
						GOOD.without("/tender/value").with("/bids/details/1/value/currency", "\"USD\"")),
				at(title, OcdsFault.TEXT_TOO_LONG, GOOD.with(title, "\"" + "长".repeat(301) + "\"")),
				at(title, OcdsFault.TEXT_CONTROL, GOOD.with(title, "\"a\\u0000b\"")),
				at("/ocid", OcdsFault.TEXT_CONTROL, GOOD.with("/ocid", "\"a\\nb\"")),
				at("/tender/description", OcdsFault.TEXT_CONTROL, GOOD.with("/tender/description", "\"\\u001b[2J.\"")),
				at(title, OcdsFault.TEXT_BIDI, GOOD.with(title, "\"invoice\\u202Efdp.exe\"")),
				at(title, OcdsFault.TEXT_BROKEN, GOOD.json().replace("Mooring ropes", "Mooring \\ud83d ropes")),
				at("/parties/1/contactPoint/email", OcdsFault.EMAIL_ODD,
						GOOD.with("/parties/1/contactPoint/email", "\"a@b.example,c@d.example\"")),
				at("/bids/details/0/documents/0/url", OcdsFault.URL_ODD,
						GOOD.with("/bids/details/0/documents/0/url", "\"javascript:alert(1)\"")),
				at("/bids/details/1/id", OcdsFault.ID_MISSING, GOOD.without("/bids/details/1/id")),
				at("/tender/items/1/id", OcdsFault.ID_REPEATED, GOOD.with("/tender/items/1/id", "\"1\"")),
				at("/tender/items/2/id", OcdsFault.ENTRY_REPEATED,
						GOOD.with("/tender/items/2", GOOD.part("/tender/items/1").json())));
	}

	private static List<Case> parties() {
		return List.of(
				at("/awards/0/suppliers/0/id", OcdsFault.PARTY_UNDEFINED,
						GOOD.with("/awards/0/suppliers/0/id", "\"cedar\"")),
				at("/bids/details/1/tenderers/0/id", OcdsFault.PARTY_UNDEFINED,
						GOOD.with("/bids/details/1/tenderers/0/id", "\"cedar\"")),
				at("/parties/2/identifier", OcdsFault.PARTY_CONTRADICTORY, GOOD.with("/parties/2/id", "\"alder\"")),
				at("/bids/details/0/tenderers/0/identifier", OcdsFault.PARTY_CONTRADICTORY,
						GOOD.with("/bids/details/0/tenderers/0/identifier", "{\"scheme\":\"TST-REG\",\"id\":\"999\"}")),
				at("/bids/details/0/tenderers/0", OcdsFault.PARTY_WITHOUT_IDENTITY,
						GOOD.without("/bids/details/0/tenderers/0/id")),
				at("/parties/2/identifier/id", OcdsFault.IDENTIFIER_INVALID,
						GOOD.with("/parties/2/identifier/id", "0")),
				at("/parties/1/address", OcdsFault.TEXT_TOO_LONG,
						GOOD.with("/parties/1/address/region", "\"" + "r".repeat(480) + "\"")),
				at("/parties/0/name", OcdsFault.PARTY_WITHOUT_NAME,
						GOOD.without("/parties/0/name").without("/parties/0/identifier/legalName")),
				at("/parties/2/name", OcdsFault.PARTY_WITHOUT_NAME, GOOD.without("/parties/2/name")),
				at("/parties/3", OcdsFault.PARTY_TWICE,
						GOOD.with("/parties/3", GOOD.part("/parties/2").with("/id", "\"birch-2\"").json())),
				at("/parties/2/identifier/scheme", OcdsFault.SCHEME_MISSING,
						GOOD.without("/parties/2/identifier/scheme")),
				at("/parties/2/identifier", OcdsFault.IDENTIFIER_MISSING, GOOD.without("/parties/2/identifier")),
				at("/buyer", OcdsFault.BUYER_MISSING, GOOD.without("/buyer").without("/tender/procuringEntity")),
				at("/buyer", OcdsFault.BUYER_WITHOUT_IDENTITY, GOOD.without("/buyer/id")));
	}

	private static List<Case> items() {
		SampleFile only = GOOD.without("/bids").without("/awards");
		return List.of(at("/tender/items", OcdsFault.ITEMS_MISSING, only.without("/tender/items")),
				at("/tender/items/0/id", OcdsFault.ITEM_ID_MISSING, GOOD.without("/tender/items/0/id")),
				at("/tender/items/1/description", OcdsFault.ITEM_WITHOUT_DESCRIPTION,
						GOOD.without("/tender/items/1/description")),
				at("/tender/items/0/description", OcdsFault.ITEM_DESCRIBED_BY_CLASS,
						GOOD.without("/tender/items/0/description")),
				at("/tender/items/0/quantity", OcdsFault.QUANTITY_MISSING, GOOD.without("/tender/items/0/quantity")),
				at("/tender/items/0/quantity", OcdsFault.QUANTITY_ZERO, only.with("/tender/items/0/quantity", "0")),
				at("/tender/items/0/quantity", OcdsFault.NUMBER_NEGATIVE, GOOD.with("/tender/items/0/quantity", "-1")),
				at("/tender/items/0/unit/name", OcdsFault.TEXT_TOO_LONG,
						GOOD.with("/tender/items/0/unit", "{\"name\":\"" + "n".repeat(33) + "\"}")),
				at("/awards/0/items/1/id", OcdsFault.ITEM_UNDEFINED, GOOD.with("/awards/0/items/1/id", "\"9\"")),
				at("/tender/lots", OcdsFault.LOTS_NOT_READ, GOOD.with("/tender/lots", "[{\"id\":\"L1\"}]")));
	}

	private static List<Case> bids() {
		return List.of(
				at("/bids/details/1/tenderers", OcdsFault.BID_WITHOUT_TENDERER,
						GOOD.without("/bids/details/1/tenderers")),
				at("/bids/details/2", OcdsFault.BID_EMPTY,
						GOOD.with("/bids/details/2", "{\"id\":\"B3\",\"status\":\"withdrawn\"}")),
				at("/bids/details/1/value", OcdsFault.BID_VALUE_MISSING, GOOD.without("/bids/details/1/value")),
				at("/bids/details/1/status", OcdsFault.BID_STATUS_UNKNOWN,
						GOOD.with("/bids/details/1/status", "\"pondering\"")),
				at("/bids/details/0/value", OcdsFault.BID_LINES_DISAGREE,
						GOOD.with("/bids/details/0/items/0/unit/value/amount", "31")),
				at("/awards/0/relatedBid", OcdsFault.BID_UNDEFINED, GOOD.with("/awards/0/relatedBid", "\"B9\"")));
	}

	private static List<Case> awards() {
		String second = GOOD.part("/awards/0").with("/id", "\"A2\"").json();
		return List.of(at("/awards/0/status", OcdsFault.AWARD_STATUS_ASSUMED, GOOD.without("/awards/0/status")),
				at("/awards/0/status", OcdsFault.AWARD_STATUS_UNKNOWN, GOOD.with("/awards/0/status", "\"perhaps\"")),
				at("/awards/0/suppliers", OcdsFault.AWARD_WITHOUT_SUPPLIER, GOOD.with("/awards/0/suppliers", "[]")),
				at("/awards/0/suppliers", OcdsFault.AWARD_WITHOUT_BID,
						GOOD.with("/bids/details/0/tenderers/0/id", "\"birch\"")),
				at("/awards/0/value", OcdsFault.AWARD_VALUE_DIFFERS, GOOD.with("/awards/0/value/amount", "7000")),
				at("/awards/0/value", OcdsFault.AWARD_CURRENCY_DIFFERS,
						GOOD.with("/awards/0/value/currency", "\"USD\"")),
				at("/awards/1", OcdsFault.ITEM_AWARDED_TWICE, GOOD.with("/awards/1", second)));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void theFaultIsToldAtItsPlaceAndKeepsTheTenderOutOnlyIfItIsAnError(Case wanted) {
		OcdsReading reading = read(wanted);

		List<OcdsProblem> problems = problems(reading);
		assertThat(problems).anySatisfy((problem) -> {
			assertThat(problem.fault()).isEqualTo(wanted.fault());
			assertThat(problem.pointer()).isEqualTo(wanted.pointer());
		});
		boolean imported = reading instanceof OcdsReading.Tenders tenders
				&& tenders.entries().stream().allMatch(OcdsEntry.Importable.class::isInstance);
		boolean harmless = problems.stream().allMatch((problem) -> problem.severity() == OcdsFault.Severity.WARNING);
		assertThat(imported).isEqualTo(harmless);
		assertThat(harmless).isEqualTo(
				wanted.fault().severity() == OcdsFault.Severity.WARNING && wanted.fault() != OcdsFault.MORE_PROBLEMS);
	}

	@Test
	void everyFaultIsProvokedByACase() {
		Set<OcdsFault> provoked = cases().map(Case::fault)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(OcdsFault.class)));

		assertThat(provoked).containsExactlyInAnyOrder(OcdsFault.values());
	}

	@Test
	void noMoreProblemsAreToldThanAPersonReadsAndTheRestIsCounted() {
		OcdsReading reading = new OcdsReader(LIMITS)
			.read(GOOD.with("/tender/items", "[{\"id\":1},{\"id\":2},{\"id\":3},{\"id\":4}]").bytes());

		assertThat(problems(reading)).hasSize(4)
			.last()
			.satisfies((problem) -> assertThat(problem.fault()).isEqualTo(OcdsFault.MORE_PROBLEMS));
	}

	static OcdsReading read(Case file) {
		return new OcdsReader(LIMITS, OcdsFaultsTest::known).read(file.json().getBytes(StandardCharsets.UTF_8));
	}

	private static OcdsPartyKey known(OcdsPartyKey key) {
		if (key.id().equals("0")) {
			throw new RuleViolation("refused");
		}
		return key;
	}

	static List<OcdsProblem> problems(OcdsReading reading) {
		return switch (reading) {
			case OcdsReading.Unreadable unreadable -> unreadable.problems();
			case OcdsReading.Tenders tenders ->
				tenders.entries().stream().flatMap((entry) -> entry.problems().stream()).toList();
		};
	}

	private static Case at(String pointer, OcdsFault fault, SampleFile file) {
		return at(pointer, fault, file.json());
	}

	private static Case at(String pointer, OcdsFault fault, String json) {
		return new Case(fault, pointer, json);
	}

}
