package io.cailian.exchange.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.kernel.Money;

/** Reads the awards and holds them against bids and items. */
final class AwardReading {

	private static final int REASON = 8_000;

	private final Findings findings;

	private final PartyBook parties;

	private final List<OcdsItem> items;

	private final List<OcdsBid> bids;

	AwardReading(Findings findings, PartyBook parties, List<OcdsItem> items, List<OcdsBid> bids) {
		this.findings = findings;
		this.parties = parties;
		this.items = items;
		this.bids = bids;
	}

	List<OcdsAward> read(Fields release) {
		List<OcdsAward> awards = new ArrayList<>();
		AwardedItems awarded = new AwardedItems(this.findings, this.items);
		for (Fields entry : release.distinctObjects("awards")) {
			OcdsAward award = award(entry);
			awards.add(award);
			check(entry, award);
			awarded.add(entry.place(), award);
		}
		return awards;
	}

	private OcdsAward award(Fields entry) {
		Optional<String> id = entry.id("id", Fields.ID);
		if (!entry.has("id")) {
			this.findings.add(entry.place("id"), OcdsFault.ID_MISSING);
		}
		Optional<String> code = entry.line("status", Fields.ID).filter((word) -> !word.isBlank());
		Optional<Instant> date = entry.start("date");
		Optional<Money> value = entry.value("value");
		List<OcdsPartyKey> suppliers = this.parties.resolveAll(entry.objects("suppliers"));
		boolean told = date.isPresent() && value.isPresent() && !suppliers.isEmpty();
		return new OcdsAward(id.orElse(""), (code.isEmpty() && told) ? assumed(entry) : status(entry, code), date,
				entry.line("title", Fields.LINE), entry.paragraphs("description", REASON), value, suppliers,
				entry.id("relatedBid", Fields.ID), lines(entry));
	}

	/** Who got it, for how much and when is a decision, also where no word says so. */
	private OcdsAwardStatus assumed(Fields entry) {
		this.findings.add(entry.place("status"), OcdsFault.AWARD_STATUS_ASSUMED);
		return OcdsAwardStatus.ACTIVE;
	}

	private OcdsAwardStatus status(Fields entry, Optional<String> code) {
		Optional<OcdsAwardStatus> status = code.flatMap((word) -> OcdsAwardStatus.of(word.toLowerCase(Locale.ROOT)));
		if (status.isEmpty()) {
			this.findings.add(entry.place("status"), OcdsFault.AWARD_STATUS_UNKNOWN, code.orElse(""));
		}
		return status.orElse(OcdsAwardStatus.UNSTATED);
	}

	private List<OcdsAwardLine> lines(Fields entry) {
		List<OcdsAwardLine> lines = new ArrayList<>();
		if (!this.items.isEmpty()) {
			for (Fields fields : entry.distinctObjects("items")) {
				ItemReference.resolve(fields, this.items)
					.ifPresent((item) -> lines.add(new OcdsAwardLine(item.id(), fields.number("quantity"),
							fields.object("unit").flatMap((unit) -> unit.value("value")))));
			}
		}
		return lines;
	}

	private void check(Fields entry, OcdsAward award) {
		if (award.suppliers().isEmpty() && award.status() == OcdsAwardStatus.ACTIVE) {
			this.findings.add(entry.place("suppliers"), OcdsFault.AWARD_WITHOUT_SUPPLIER, award.id());
		}
		if (award.relatedBid().isPresent() && this.bids.stream().noneMatch(award::decidesOn)) {
			this.findings.add(entry.place("relatedBid"), OcdsFault.BID_UNDEFINED, award.relatedBid().get());
		}
		else if (!this.bids.isEmpty() && !award.suppliers().isEmpty()
				&& this.bids.stream().noneMatch(award::decidesOn)) {
			this.findings.add(entry.place("suppliers"), OcdsFault.AWARD_WITHOUT_BID, award.id());
		}
		if (award.value().isPresent() && award.status() == OcdsAwardStatus.ACTIVE) {
			compare(entry, award, award.value().get());
		}
	}

	private void compare(Fields entry, OcdsAward award, Money value) {
		List<Money> totals = this.bids.stream()
			.filter(award::decidesOn)
			.flatMap((bid) -> bid.totalValue().stream())
			.toList();
		if (totals.isEmpty()) {
			return;
		}
		Money bid = totals.getFirst();
		if (totals.stream().noneMatch((total) -> total.currency().equals(value.currency()))) {
			this.findings.add(entry.place("value"), OcdsFault.AWARD_CURRENCY_DIFFERS, value.currency(), bid.currency());
		}
		else if (coversAll(award) && totals.stream().noneMatch(value::equals)) {
			this.findings.add(entry.place("value"), OcdsFault.AWARD_VALUE_DIFFERS, value.amount().toPlainString(),
					bid.amount().toPlainString());
		}
	}

	private boolean coversAll(OcdsAward award) {
		return award.lines().isEmpty()
				|| award.lines().stream().map(OcdsAwardLine::itemId).distinct().count() == this.items.size();
	}

}
