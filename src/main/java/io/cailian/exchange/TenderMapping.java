package io.cailian.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.exchange.MappedTender.Decision;
import io.cailian.exchange.MappedTender.Rejection;
import io.cailian.exchange.ocds.OcdsAward;
import io.cailian.exchange.ocds.OcdsAwardStatus;
import io.cailian.exchange.ocds.OcdsBuyer;
import io.cailian.exchange.ocds.OcdsPartyKey;
import io.cailian.exchange.ocds.OcdsTender;
import io.cailian.exchange.ocds.OcdsTenderStatus;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.sourcing.AwardImporting.ImportedAward;
import io.cailian.sourcing.AwardProposal;
import io.cailian.sourcing.BidDisqualification;
import io.cailian.sourcing.ImportedRfq;
import io.cailian.sourcing.ImportedRfq.ImportedBid;
import io.cailian.sourcing.RfqDraft;
import io.cailian.sourcing.RfqStatus;
import io.cailian.supplier.SupplierId;

/**
 * Puts a foreign tender into the words of our own modules. What does not fit is shortened
 * or left out with a warning; what would become untrue is refused.
 */
final class TenderMapping {

	/** Kept with the bid for ever, so it is said in both languages. */
	private static final String NO_REASON = "源文件记录该报价被否决，未说明理由。Disqualified in the source, which gives no reason.";

	private final OcdsTender tender;

	private final Warnings warnings;

	private final Instant closesAt;

	private final boolean ended;

	private final Offers offers;

	private final Winners winners;

	TenderMapping(OcdsTender tender, Map<OcdsPartyKey, SupplierId> suppliers, String pointer,
			List<ImportProblem> warnings) {
		this.tender = tender;
		this.warnings = new Warnings(pointer, warnings);
		this.closesAt = tender.closesAt().orElseThrow(() -> new RuleViolation("exchange.OcdsFault.closingMissing"));
		this.ended = tender.status() == OcdsTenderStatus.CANCELLED || tender.status() == OcdsTenderStatus.WITHDRAWN
				|| tender.status() == OcdsTenderStatus.UNSUCCESSFUL;
		this.offers = new Offers(tender, suppliers, this.warnings, this.closesAt);
		this.winners = new Winners(this.ended ? List.of() : awards(OcdsAwardStatus.ACTIVE), this.offers,
				tender.items());
		if (this.ended) {
			awards(OcdsAwardStatus.ACTIVE).forEach((award) -> this.warnings.add("awardOfEnded", award.id()));
		}
	}

	MappedTender mapped(ZoneId zone) {
		List<Lot> lots = new LotPlan(this.tender, this.offers, this.winners, this.warnings).lots();
		Instant opened = Stream.concat(Stream.of(this.closesAt), this.offers.all().stream().map(Offer::at))
			.max(Comparator.naturalOrder())
			.orElseThrow();
		Optional<Instant> openedAt = this.offers.all().isEmpty() ? Optional.empty() : Optional.of(opened);
		ImportedRfq rfq = new ImportedRfq(this.tender.ocid(), Cut.to(this.tender.title(), RfqDraft.MAX_TITLE), terms(),
				this.tender.currency().orElseThrow(() -> new RuleViolation("exchange.OcdsFault.currencyUndecided")),
				zone.getId(), publishedAt(), this.closesAt, openedAt.orElse(null), status(),
				this.ended ? "OCDS: " + this.tender.status().name().toLowerCase(Locale.ROOT) : null,
				lots.stream().map(Lot::line).toList(),
				this.offers.all().stream().map((offer) -> bid(offer, lots)).toList());
		return new MappedTender(rfq, rejections(opened), decision(lots, opened));
	}

	private RfqStatus status() {
		if (!this.offers.all().isEmpty()) {
			return this.ended ? RfqStatus.FAILED : RfqStatus.OPENED;
		}
		if (!this.ended) {
			return RfqStatus.CLOSED;
		}
		return (this.tender.status() == OcdsTenderStatus.UNSUCCESSFUL) ? RfqStatus.FAILED : RfqStatus.CANCELLED;
	}

	private Instant publishedAt() {
		return this.tender.opensAt()
			.or(this.tender::releasedAt)
			.filter((at) -> at.isBefore(this.closesAt))
			.orElse(this.closesAt);
	}

	private String terms() {
		List<String> parts = new ArrayList<>();
		if (Cut.needed(this.tender.title(), RfqDraft.MAX_TITLE)) {
			this.warnings.add("titleCut");
			parts.add(this.tender.title());
		}
		this.tender.buyer()
			.or(this.tender::procuringEntity)
			.map(OcdsBuyer::name)
			.ifPresent((name) -> parts.add("采购人 Buyer: " + name));
		this.tender.awardCriteria().ifPresent((criteria) -> parts.add("评审标准 Award criteria: " + criteria));
		this.tender.description().ifPresent(parts::add);
		String terms = String.join("\n\n", parts);
		if (Cut.needed(terms, RfqDraft.MAX_TERMS)) {
			this.warnings.add("termsCut");
		}
		return Cut.to(terms, RfqDraft.MAX_TERMS);
	}

	private ImportedBid bid(Offer offer, List<Lot> lots) {
		List<ImportedRfq.Line> lines = (lots.size() == 1) ? List.of()
				: lots.stream().flatMap((lot) -> price(offer, lot).stream()).toList();
		return new ImportedBid(offer.supplier(), offer.reference(), offer.at(), offer.total().currency(),
				offer.total().amount(), lines);
	}

	private Optional<ImportedRfq.Line> price(Offer offer, Lot lot) {
		if (lot.single()) {
			return offer.lines()
				.stream()
				.filter((line) -> lot.holds(line.itemId()))
				.findFirst()
				.flatMap((line) -> line.unitPrice())
				.map((price) -> new ImportedRfq.Line(lot.line().id(), price.amount()));
		}
		List<Optional<Money>> asked = lot.items().stream().map((item) -> offer.asks(item.id())).toList();
		if (asked.stream().anyMatch(Optional::isEmpty)) {
			return Optional.empty();
		}
		return asked.stream()
			.flatMap(Optional::stream)
			.reduce(Money::plus)
			.map((sum) -> new ImportedRfq.Line(lot.line().id(), sum.amount()));
	}

	private List<Rejection> rejections(Instant openedAt) {
		Map<SupplierId, Rejection> rejections = new LinkedHashMap<>();
		for (OcdsAward award : awards(OcdsAwardStatus.UNSUCCESSFUL)) {
			Optional<SupplierId> supplier = this.offers.decidedBy(award)
				.filter((candidate) -> this.offers.of(candidate).isPresent());
			if (supplier.isEmpty()) {
				this.warnings.add("rejectedWithoutBid", award.id());
			}
			else if (this.winners.include(supplier.get())) {
				this.warnings.add("rejectedThenAwarded", award.id());
			}
			else {
				String reason = reason(award);
				rejections.put(supplier.get(),
						new Rejection(supplier.get(),
								cut(reason.isBlank() ? NO_REASON : reason, BidDisqualification.MAX_REASON, award.id()),
								award.date().orElse(openedAt)));
			}
		}
		this.offers.all()
			.stream()
			.filter((offer) -> offer.disqualified() && !this.winners.include(offer.supplier()))
			.forEach((offer) -> rejections.putIfAbsent(offer.supplier(),
					new Rejection(offer.supplier(), NO_REASON, openedAt)));
		return List.copyOf(rejections.values());
	}

	private Optional<Decision> decision(List<Lot> lots, Instant openedAt) {
		List<OcdsAward> awards = this.winners.all().values().stream().flatMap(Collection::stream).toList();
		if (awards.isEmpty()) {
			return Optional.empty();
		}
		List<ImportedAward.Line> lines = new ArrayList<>();
		for (SupplierId winner : this.winners.all().keySet()) {
			lines.addAll(lines(winner, lots));
		}
		String reasons = awards.stream().map(TenderMapping::reason).distinct().collect(Collectors.joining("\n"));
		Instant at = awards.stream()
			.flatMap((award) -> award.date().stream())
			.max(Comparator.naturalOrder())
			.orElse(openedAt);
		return Optional.of(new Decision(awards.getFirst().id(),
				cut(reasons.strip(), AwardProposal.MAX_JUSTIFICATION, awards.getFirst().id()), at, lines));
	}

	private List<ImportedAward.Line> lines(SupplierId winner, List<Lot> lots) {
		if (lots.size() == 1) {
			return List.of(new ImportedAward.Line(lots.getFirst().line().id(), winner, this.winners.amount(winner)));
		}
		if (lots.getFirst().single()) {
			Map<String, Money> amounts = this.winners.byItem(winner).orElseThrow();
			return lots.stream()
				.filter((lot) -> amounts.containsKey(lot.items().getFirst().id()))
				.map((lot) -> new ImportedAward.Line(lot.line().id(), winner,
						amounts.getOrDefault(lot.items().getFirst().id(), this.winners.amount(winner))))
				.toList();
		}
		return lots.stream()
			.filter((lot) -> lot.items().equals(this.winners.itemsOf(winner)))
			.map((lot) -> new ImportedAward.Line(lot.line().id(), winner, this.winners.amount(winner)))
			.toList();
	}

	private String cut(String text, int max, String award) {
		if (Cut.needed(text, max)) {
			this.warnings.add("reasonCut", award);
		}
		return Cut.to(text, max);
	}

	private static String reason(OcdsAward award) {
		return Stream.of(award.title(), award.description())
			.flatMap(Optional::stream)
			.collect(Collectors.joining("\n"));
	}

	private List<OcdsAward> awards(OcdsAwardStatus status) {
		return this.tender.awards().stream().filter((award) -> award.status() == status).toList();
	}

}
