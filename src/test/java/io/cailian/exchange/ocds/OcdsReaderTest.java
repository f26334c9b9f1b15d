package io.cailian.exchange.ocds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.cailian.kernel.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OcdsReaderTest {

	private static final SampleFile SINGLE = SampleFile.named("single-release.json");

	private static final OcdsPartyKey ALDER = new OcdsPartyKey("TST-REG", "501");

	private static final OcdsPartyKey BIRCH = new OcdsPartyKey("TST-REG", "502");

	private final OcdsReader reader = new OcdsReader();

	@Test
	void aSingleReleaseIsReadWholeWithoutAnyWarning() {
		OcdsEntry.Importable entry = importable(SINGLE);

		assertThat(entry.pointer()).isEmpty();
		assertThat(entry.problems()).isEmpty();
		OcdsTender tender = entry.tender();
		assertThat(tender.ocid()).isEqualTo("ocds-tst001-2026-17");
		assertThat(tender.title()).isEqualTo("Mooring ropes and shackles");
		assertThat(tender.description()).contains("Yearly need of the harbour.\nDelivery at the quay.");
		assertThat(tender.buyer())
			.contains(new OcdsBuyer("Nordvik Harbour Office", Optional.of(new OcdsPartyKey("TST-REG", "500"))));
		assertThat(tender.procuringEntity()).isEqualTo(tender.buyer());
		assertThat(tender.currency()).contains("EUR");
		assertThat(tender.value()).contains(Money.of("9000", "EUR"));
		assertThat(tender.opensAt()).contains(Instant.parse("2026-03-01T07:00:00Z"));
		assertThat(tender.closesAt()).contains(Instant.parse("2026-03-15T16:00:00Z"));
		assertThat(tender.releasedAt()).contains(Instant.parse("2026-03-20T12:00:00Z"));
		assertThat(tender.status()).isEqualTo(OcdsTenderStatus.COMPLETE);
		assertThat(tender.awardCriteria()).contains("priceOnly");
		assertThat(tender.tenderers()).containsExactly(ALDER, BIRCH);
		assertThat(tender.items())
			.containsExactly(
					new OcdsItem("1", "Mooring rope, 40 mm",
							Optional.of(new OcdsClassification("CPV", "39541110", Optional.of("Rope"))),
							Optional.of(new BigDecimal("200")),
							Optional
								.of(new OcdsUnit(Optional.of("UNCEFACT"), Optional.of("MTR"), Optional.of("metre")))),
					new OcdsItem("2", "Shackle, galvanised", Optional.empty(), Optional.of(new BigDecimal("30")),
							Optional.of(new OcdsUnit(Optional.empty(), Optional.empty(), Optional.of("piece")))));
	}

	@Test
	void partiesKeepLegalNameContactAndAddress() {
		OcdsTender tender = importable(SINGLE).tender();

		assertThat(tender.party(ALDER)).contains(new OcdsParty(ALDER, "Alder Tools Ltd", "Alder Tools",
				Optional.of(new OcdsContact(Optional.of("Ada Alder"), Optional.of("sales@alder.example"),
						Optional.of("+00 1 501"))),
				Optional.of(new OcdsAddress(Optional.of("1 Quay Lane"), Optional.of("Nordvik"), Optional.of("North"),
						Optional.of("0501"), Optional.of("Nowhere"))),
				List.of("tenderer", "supplier")));
		assertThat(tender.party(BIRCH).orElseThrow().legalName()).isEqualTo("Birch Supply");
		assertThat(tender.sellers()).extracting(OcdsParty::key).containsExactly(ALDER, BIRCH);
	}

	@Test
	void bidLinesComeFromTheSourceAndTheTotalStaysTheTruth() {
		OcdsTender tender = importable(SINGLE).tender();

		OcdsBid priced = tender.bids().get(0);
		assertThat(priced.totalValue()).contains(Money.of("7251", "EUR"));
		assertThat(priced.lines()).containsExactly(
				new OcdsBidLine("1", Optional.of(Money.of("30", "EUR")), Optional.of(Money.of("6000", "EUR"))),
				new OcdsBidLine("2", Optional.of(Money.of("41.7", "EUR")), Optional.of(Money.of("1251", "EUR"))));
		assertThat(priced.documents()).extracting(OcdsDocument::url)
			.containsExactly(Optional.of("https://files.example/offer.pdf"));
		OcdsBid totalOnly = tender.bids().get(1);
		assertThat(totalOnly.totalValue()).contains(Money.of("8100", "EUR"));
		assertThat(totalOnly.lines()).isEmpty();
	}

	/**
	 * The figures of the Ukrainian tender UA-2016-06-08-000504-c, with invented parties.
	 */
	@Test
	void fiveBidsWithTheLowestDisqualifiedAndTheSecondAwarded() {
		OcdsEntry.Importable entry = importable(SampleFile.named("five-bids.json"));

		assertThat(entry.problems()).isEmpty();
		OcdsTender tender = entry.tender();
		assertThat(tender.currency()).contains("UAH");
		assertThat(tender.bids()).extracting((bid) -> bid.totalValue().orElseThrow())
			.containsExactly(Money.of("3375", "UAH"), Money.of("1800", "UAH"), Money.of("2900", "UAH"),
					Money.of("3000", "UAH"), Money.of("2875", "UAH"));
		assertThat(tender.bids()).allMatch((bid) -> bid.status() == OcdsBidStatus.VALID);
		assertThat(tender.bids()).extracting((bid) -> bid.lines().getFirst().unitPrice().orElseThrow())
			.containsExactly(Money.of("135", "UAH"), Money.of("72", "UAH"), Money.of("116", "UAH"),
					Money.of("120", "UAH"), Money.of("115", "UAH"));
		assertThat(tender.sellers()).hasSize(5);
		assertThat(tender.parties()).hasSize(6);

		assertThat(tender.decisionsOn(tender.bids().get(1))).singleElement().satisfies((award) -> {
			assertThat(award.status()).isEqualTo(OcdsAwardStatus.UNSUCCESSFUL);
			assertThat(award.description().orElseThrow()).contains("Зразок найдешевшої пропозиції не відповідає");
		});
		assertThat(tender.decisionsOn(tender.bids().get(4))).singleElement().satisfies((award) -> {
			assertThat(award.status()).isEqualTo(OcdsAwardStatus.ACTIVE);
			assertThat(award.value()).contains(Money.of("2875", "UAH"));
			assertThat(award.suppliers()).containsExactly(new OcdsPartyKey("UA-EDR", "90000015"));
		});
		assertThat(tender.decisionsOn(tender.bids().get(0))).isEmpty();
	}

	@Test
	void aTotalThatDoesNotDivideStaysALineTotal() {
		OcdsTender tender = importable(
				SampleFile.named("five-bids.json").with("/compiledRelease/tender/items/0/quantity", "7"))
			.tender();

		assertThat(tender.bids().getFirst().lines())
			.containsExactly(new OcdsBidLine("item-caps", Optional.empty(), Optional.of(Money.of("3375", "UAH"))));
	}

	@Test
	void aLooseReleaseIsReadAsFarAsItIsHonestAndEveryLibertyIsTold() {
		OcdsEntry.Importable entry = importable(SampleFile.named("loose-release.json"));

		OcdsTender tender = entry.tender();
		OcdsPartyKey winner = new OcdsPartyKey("XX-TST003", "99900001");
		assertThat(tender.title()).isEqualTo("校慶場地佈置");
		assertThat(tender.opensAt()).contains(Instant.parse("2025-10-25T00:00:00Z"));
		assertThat(tender.closesAt()).contains(Instant.parse("2025-10-29T23:59:59Z"));
		assertThat(tender.currency()).contains("TWD");
		assertThat(tender.tenderers()).containsExactly(winner);
		assertThat(tender.party(winner).flatMap(OcdsParty::address).flatMap(OcdsAddress::locality)).contains("虛構鎮");
		assertThat(tender.bids()).isEmpty();
		assertThat(tender.awards()).singleElement().satisfies((award) -> {
			assertThat(award.status()).isEqualTo(OcdsAwardStatus.ACTIVE);
			assertThat(award.value()).contains(Money.of("326600", "TWD"));
			assertThat(award.suppliers()).containsExactly(winner);
			assertThat(award.lines()).extracting(OcdsAwardLine::itemId).containsExactly("1");
		});
		assertThat(entry.problems()).extracting((problem) -> problem.fault() + " " + problem.pointer())
			.containsExactlyInAnyOrder("MISPLACED /name", "MISPLACED /tender/tederPeriod", "MISPLACED /awards",
					"MISPLACED /awards/awardDate", "MISPLACED /awards/totalAwardValue",
					"MISPLACED /awards/items/0/suppliers", "SCHEME_MISSING /buyer/identifier/scheme",
					"SCHEME_MISSING /tender/procuringEntity/identifier/scheme",
					"SCHEME_MISSING /tender/tenderers/0/identifier/scheme",
					"SCHEME_MISSING /awards/items/0/suppliers/0/identifier/scheme",
					"ITEM_ID_MISSING /tender/items/0/id", "ITEM_DESCRIBED_BY_CLASS /tender/items/0/description",
					"QUANTITY_MISSING /tender/items/0/quantity", "AWARD_STATUS_ASSUMED /awards/status",
					"DATE_WITHOUT_TIME /awards/awardDate", "DATE_WITHOUT_TIME /date",
					"TENDER_STATUS_UNKNOWN /tender/status", "DATE_WITHOUT_TIME /tender/tederPeriod/startDate",
					"DATE_WITHOUT_TIME /tender/tederPeriod/endDate");
	}

	@Test
	void embeddedReleasesMergeInTheOrderOfTheirDates() {
		OcdsTender tender = importable(SampleFile.named("record-package-of-releases.json")).tender();

		assertThat(tender.title()).isEqualTo("Ropes, second edition");
		assertThat(tender.description()).isEmpty();
		assertThat(tender.value()).contains(Money.of("100", "EUR"));
		assertThat(tender.items()).extracting(OcdsItem::id).containsExactly("1", "2", "3");
		assertThat(tender.items().getFirst().description()).isEqualTo("Rope");
		assertThat(tender.items().getFirst().quantity()).contains(new BigDecimal("250"));
	}

	@Test
	void releasesOfOneProcessInAReleasePackageAreOneTender() {
		SampleFile releases = SampleFile.named("record-package-of-releases.json").part("/records/0/releases");

		OcdsTender tender = importable(SampleFile.of("{\"releases\":" + releases.json() + "}")).tender();

		assertThat(tender).isEqualTo(importable(SampleFile.named("record-package-of-releases.json")).tender());
	}

	@Test
	void theSameTenderIsReadFromEveryShape() {
		String json = SINGLE.json();
		OcdsTender tender = importable(SINGLE).tender();

		for (String shape : List.of("{\"releases\":[%s]}", "{\"records\":[{\"compiledRelease\":%s}]}",
				"{\"records\":[{\"ocid\":\"ocds-tst001-2026-17\",\"releases\":[%s]}]}", "{\"compiledRelease\":%s}",
				"{\"ocid\":\"ocds-tst001-2026-17\",\"releases\":[%s]}",
				"\uFEFF{\"version\":\"1.0\",\"releases\":[%s],\"uri\":null}  ")) {
			OcdsTender same = importable(shape.formatted(json)).tender();
			assertThat(same).isEqualTo(tender);
			assertThat(same.fingerprint()).isEqualTo(tender.fingerprint());
		}
	}

	@Test
	void theFingerprintFollowsTheContentNotTheLayout() {
		String fingerprint = importable(SINGLE).tender().fingerprint();

		assertThat(importable(SINGLE.with("/language", "\"fr\"").with("/tender/value/amount", "9000.00")).tender()
			.fingerprint()).isEqualTo(fingerprint);
		assertThat(importable(SINGLE.with("/tender/value/amount", "9000.01")).tender().fingerprint())
			.isNotEqualTo(fingerprint);
	}

	@Test
	void aBadRecordDoesNotKeepOutItsNeighbours() {
		String good = SINGLE.json();
		String bad = SINGLE.with("/ocid", "\"ocds-tst001-2026-18\"").with("/tender/items/0/quantity", "-3").json();
		String alsoGood = SINGLE.with("/ocid", "\"ocds-tst001-2026-19\"").json();

		List<OcdsEntry> entries = entries("{\"releases\":[%s,%s,7,%s]}".formatted(good, bad, alsoGood));

		assertThat(entries).hasSize(4);
		assertThat(entries.get(0)).isInstanceOf(OcdsEntry.Importable.class);
		assertThat(entries.get(1))
			.isEqualTo(new OcdsEntry.Refused("/releases/1", Optional.of("ocds-tst001-2026-18"), List
				.of(new OcdsProblem("/releases/1/tender/items/0/quantity", OcdsFault.NUMBER_NEGATIVE, List.of("-3")))));
		assertThat(entries.get(2)).isInstanceOfSatisfying(OcdsEntry.Refused.class,
				(refused) -> assertThat(refused.problems()).extracting(OcdsProblem::pointer)
					.containsExactly("/releases/2"));
		assertThat(entries.get(3)).isInstanceOf(OcdsEntry.Importable.class);
	}

	@Test
	void recordsThatSayTheSameAboutOneProcessStandAndRivalsFall() {
		String one = "{\"compiledRelease\":" + SINGLE.json() + "}";
		String other = "{\"compiledRelease\":" + SINGLE.with("/tender/title", "\"Other\"").json() + "}";

		assertThat(entries("{\"records\":[%s,%s]}".formatted(one, one)))
			.hasOnlyElementsOfType(OcdsEntry.Importable.class);
		assertThat(entries("{\"records\":[%s,%s]}".formatted(one, other)))
			.hasOnlyElementsOfType(OcdsEntry.Refused.class);
	}

	@Test
	void thePlaceOfASyntaxErrorIsTold() {
		assertThat(unreadable("{\n  \"releases\": [{\"ocid\": \"x\",\n  \"tender\": }]}"))
			.isEqualTo(new OcdsProblem("/releases/0/tender", OcdsFault.NOT_JSON, List.of("3", "13")));
		assertThat(unreadable("").fault()).isEqualTo(OcdsFault.NOT_JSON);
		assertThat(unreadable(SINGLE.json() + "{}").fault()).isEqualTo(OcdsFault.NOT_JSON);
		assertThat(unreadable(SINGLE.json().substring(0, 900)).fault()).isEqualTo(OcdsFault.NOT_JSON);
	}

	@Test
	void chineseInTheOldNationalEncodingIsNotJsonInsteadOfNonsense() {
		byte[] bytes = SampleFile.named("loose-release.json")
			.json()
			.getBytes(java.nio.charset.Charset.forName("GB18030"));

		assertThat(this.reader.read(bytes)).isInstanceOfSatisfying(OcdsReading.Unreadable.class,
				(unreadable) -> assertThat(unreadable.problems()).extracting(OcdsProblem::fault)
					.containsExactly(OcdsFault.NOT_JSON));
	}

	@Test
	void aHundredMegabytesAreRefusedWithoutBeingKept() {
		InputStream endless = new InputStream() {
			private boolean started;

			@Override
			public int read() {
				return ' ';
			}

			@Override
			public int read(byte[] bytes, int offset, int length) {
				Arrays.fill(bytes, offset, offset + length, (byte) ' ');
				if (!this.started) {
					bytes[offset] = '{';
					this.started = true;
				}
				return length;
			}
		};

		assertThat(this.reader.read(endless)).isEqualTo(new OcdsReading.Unreadable(
				List.of(new OcdsProblem("", OcdsFault.TOO_LARGE, List.of(String.valueOf(100 * 1024 * 1024))))));
	}

	@Test
	void aFileOfExactlyTheAllowedSizeIsRead() {
		byte[] bytes = SINGLE.bytes();

		assertThat(new OcdsReader(OcdsLimits.standard().withMaxBytes(bytes.length)).read(bytes))
			.isInstanceOf(OcdsReading.Tenders.class);
		assertThat(new OcdsReader(OcdsLimits.standard().withMaxBytes(bytes.length - 1)).read(bytes))
			.isInstanceOf(OcdsReading.Unreadable.class);
	}

	@Test
	void partsNobodyReadsMayBeLargeButNotDeep() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write("{\"contracts\":[".getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < 200_000; i++) {
			out.write("{\"id\":1,\"items\":[1,2,3]},".getBytes(StandardCharsets.UTF_8));
		}
		out.write(("0]," + SINGLE.json().substring(1)).getBytes(StandardCharsets.UTF_8));

		assertThat(new OcdsReader(OcdsLimits.standard().withMaxValues(1_000)).read(out.toByteArray()))
			.isInstanceOf(OcdsReading.Tenders.class);
		assertThat(unreadable("{\"contracts\":" + "[".repeat(100_000)).fault()).isEqualTo(OcdsFault.TOO_DEEP);
	}

	@Test
	void aStreamThatBreaksIsNotTakenForABadFile() {
		InputStream broken = new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("connection reset");
			}
		};

		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.reader.read(broken))
			.withRootCauseInstanceOf(IOException.class);
	}

	@Test
	void formulasAndMarkupAreJustText() {
		OcdsTender tender = importable(SINGLE.with("/tender/title", "\"=cmd|'/c calc'!A1 <script>alert(1)</script>\""))
			.tender();

		assertThat(tender.title()).isEqualTo("=cmd|'/c calc'!A1 <script>alert(1)</script>");
	}

	@Test
	void spellingsOfOneIdentifierAreOneParty() {
		OcdsReader knowing = new OcdsReader(OcdsLimits.standard(),
				(key) -> new OcdsPartyKey(key.scheme(), key.id().replace(" ", "")));
		SampleFile spelled = SINGLE.with("/awards/0/suppliers/0",
				"{\"name\":\"Alder\",\"identifier\":{\"scheme\":\"TST-REG\",\"id\":\"5 01\"}}");

		assertThat(knowing.read(spelled.bytes())).isInstanceOfSatisfying(OcdsReading.Tenders.class,
				(tenders) -> assertThat(tenders.entries()).singleElement()
					.isInstanceOfSatisfying(OcdsEntry.Importable.class, (entry) -> {
						assertThat(entry.tender().parties()).hasSize(3);
						assertThat(entry.tender().awards().getFirst().suppliers()).containsExactly(ALDER);
					}));
	}

	@Test
	void rareCharactersSurvive() {
		OcdsTender tender = importable(SINGLE.with("/tender/title", "\"𠮷㛃鿍龘 🧢\"")).tender();

		assertThat(tender.title()).isEqualTo("𠮷㛃鿍龘 🧢");
	}

	@Test
	void anAwardMaySplitAnItemByQuantity() {
		String second = SINGLE.part("/awards/0")
			.with("/id", "\"A2\"")
			.with("/suppliers/0/id", "\"birch\"")
			.without("/value")
			.with("/items", "[{\"id\":\"1\",\"quantity\":80}]")
			.json();
		SampleFile split = SINGLE.without("/awards/0/value")
			.with("/awards/0/items", "[{\"id\":\"1\",\"quantity\":120},{\"id\":\"2\",\"quantity\":30}]")
			.with("/awards/1", second);

		assertThat(importable(split).tender().awards()).hasSize(2);
		assertThat(entries(split.with("/awards/1/items/0/quantity", "80.0001").json())).singleElement()
			.isInstanceOfSatisfying(OcdsEntry.Refused.class,
					(refused) -> assertThat(refused.problems()).extracting(OcdsProblem::fault)
						.containsExactly(OcdsFault.ITEM_AWARDED_TWICE));
	}

	private OcdsEntry.Importable importable(SampleFile file) {
		return importable(file.json());
	}

	private OcdsEntry.Importable importable(String json) {
		OcdsEntry entry = entries(json).getFirst();
		assertThat(entry).describedAs("%s", entry.problems()).isInstanceOf(OcdsEntry.Importable.class);
		return (OcdsEntry.Importable) entry;
	}

	private List<OcdsEntry> entries(String json) {
		OcdsReading reading = this.reader.read(json.getBytes(StandardCharsets.UTF_8));
		assertThat(reading).isInstanceOf(OcdsReading.Tenders.class);
		return ((OcdsReading.Tenders) reading).entries();
	}

	private OcdsProblem unreadable(String json) {
		OcdsReading reading = this.reader.read(json.getBytes(StandardCharsets.UTF_8));
		assertThat(reading).isInstanceOf(OcdsReading.Unreadable.class);
		return ((OcdsReading.Unreadable) reading).problems().getFirst();
	}

}
