package io.cailian.exchange.ocds;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.cailian.kernel.Money;

/** Reads one release, merged if need be, as a tender. */
final class TenderReading {

	private static final int DESCRIPTION = 8_000;

	private final Findings findings;

	private final UnaryOperator<OcdsPartyKey> identification;

	TenderReading(Findings findings, UnaryOperator<OcdsPartyKey> identification) {
		this.findings = findings;
		this.identification = identification;
	}

	/** Empty if anything is wrong; the findings then say what. */
	Optional<OcdsTender> read(Json.Struct written) {
		Fields release = new Fields(new LooseShape(this.findings).straightened(written), this.findings);
		Optional<String> ocid = release.id("ocid", Fields.ID);
		if (!release.has("ocid")) {
			this.findings.add(release.place("ocid"), OcdsFault.OCID_MISSING);
		}
		Optional<Fields> tender = release.object("tender");
		if (!release.has("tender")) {
			this.findings.add(release.place("tender"), OcdsFault.TENDER_MISSING);
		}
		if (ocid.isEmpty() || tender.isEmpty()) {
			return Optional.empty();
		}
		OcdsTender read = read(ocid.get(), release, tender.get());
		return this.findings.haveErrors() ? Optional.empty() : Optional.of(read);
	}

	private OcdsTender read(String ocid, Fields release, Fields tender) {
		Optional<String> title = tender.line("title", Fields.LINE);
		if (!tender.has("title")) {
			this.findings.add(tender.place("title"), OcdsFault.TITLE_MISSING);
		}
		if (tender.has("lots")) {
			this.findings.add(tender.place("lots"), OcdsFault.LOTS_NOT_READ);
		}
		PartyBook parties = new PartyBook(release, ocid, this.identification);
		Optional<OcdsBuyer> procuringEntity = parties.buyer(tender.object("procuringEntity"));
		Optional<OcdsBuyer> buyer = parties.buyer(release.object("buyer"));
		if (buyer.isEmpty() && procuringEntity.isEmpty()) {
			this.findings.add(release.place("buyer"), OcdsFault.BUYER_MISSING);
		}
		List<OcdsPartyKey> tenderers = parties.resolveAll(tender.objects("tenderers"));
		List<OcdsItem> items = new ItemReading(this.findings).read(tender);
		List<OcdsBid> bids = new BidReading(this.findings, parties, items).read(release);
		List<OcdsAward> awards = new AwardReading(this.findings, parties, items, bids).read(release);
		Optional<Money> value = tender.value("value");
		Optional<String> currency = value.map(Money::currency).or(() -> onlyCurrency(bids, awards));
		if (currency.isEmpty()) {
			this.findings.add(tender.place("value"), OcdsFault.CURRENCY_UNDECIDED);
		}
		Optional<Fields> period = tender.object("tenderPeriod");
		Optional<Instant> opensAt = period.flatMap((fields) -> fields.start("startDate"));
		Optional<Instant> closesAt = period.flatMap((fields) -> fields.end("endDate"));
		if (closesAt.isEmpty()) {
			this.findings.add(
					period.map((fields) -> fields.place("endDate")).orElseGet(() -> tender.place("tenderPeriod")),
					OcdsFault.CLOSING_MISSING);
		}
		if (opensAt.isPresent() && closesAt.isPresent() && closesAt.get().isBefore(opensAt.get())) {
			this.findings.add(period.orElseThrow().place("endDate"), OcdsFault.PERIOD_REVERSED, opensAt.get(),
					closesAt.get());
		}
		return new OcdsTender(ocid, title.orElse(""), status(tender), tender.paragraphs("description", DESCRIPTION),
				buyer, procuringEntity, currency, value, release.start("date"), opensAt, closesAt,
				tender.line("awardCriteria", Fields.LINE), items, parties.parties(), tenderers, bids, awards);
	}

	private OcdsTenderStatus status(Fields tender) {
		Optional<String> code = tender.line("status", Fields.ID);
		Optional<OcdsTenderStatus> status = code.flatMap((word) -> OcdsTenderStatus.of(word.toLowerCase(Locale.ROOT)));
		if (status.isEmpty()) {
			this.findings.add(tender.place("status"), OcdsFault.TENDER_STATUS_UNKNOWN, code.orElse(""));
		}
		return status.orElse(OcdsTenderStatus.UNSTATED);
	}

	/** Where the tender names no value, the one currency all bids and awards agree on. */
	private static Optional<String> onlyCurrency(List<OcdsBid> bids, List<OcdsAward> awards) {
		List<String> currencies = Stream
			.concat(bids.stream().map(OcdsBid::totalValue), awards.stream().map(OcdsAward::value))
			.flatMap(Optional::stream)
			.map(Money::currency)
			.distinct()
			.toList();
		return (currencies.size() == 1) ? Optional.of(currencies.getFirst()) : Optional.empty();
	}

}
