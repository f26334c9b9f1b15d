package io.cailian.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.exchange.ocds.OcdsAward;
import io.cailian.exchange.ocds.OcdsBid;
import io.cailian.exchange.ocds.OcdsBidStatus;
import io.cailian.exchange.ocds.OcdsParty;
import io.cailian.exchange.ocds.OcdsPartyKey;
import io.cailian.exchange.ocds.OcdsTender;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;

/**
 * The bids of a tender as our register can hold them: one supplier each, one each
 * supplier.
 */
final class Offers {

	private static final int MAX_REFERENCE = 200;

	private static final Comparator<Offer> BETTER = Comparator.comparing((Offer offer) -> !offer.disqualified())
		.thenComparing(Offer::at);

	private final OcdsTender tender;

	private final Map<OcdsPartyKey, SupplierId> suppliers;

	private final Warnings warnings;

	private final Instant closesAt;

	private final Map<SupplierId, Offer> bySupplier = new LinkedHashMap<>();

	Offers(OcdsTender tender, Map<OcdsPartyKey, SupplierId> suppliers, Warnings warnings, Instant closesAt) {
		this.tender = tender;
		this.suppliers = suppliers;
		this.warnings = warnings;
		this.closesAt = closesAt;
		tender.bids().forEach(this::add);
	}

	Collection<Offer> all() {
		return this.bySupplier.values();
	}

	Optional<Offer> of(SupplierId supplier) {
		return Optional.ofNullable(this.bySupplier.get(supplier));
	}

	/**
	 * Whom an award decides about: the one whose bid it names, else its first supplier.
	 */
	Optional<SupplierId> decidedBy(OcdsAward award) {
		Optional<OcdsPartyKey> bidder = this.tender.bids()
			.stream()
			.filter(award::decidesOn)
			.filter((bid) -> !bid.tenderers().isEmpty())
			.map((bid) -> bid.tenderers().getFirst())
			.findFirst();
		return bidder.or(() -> award.suppliers().stream().findFirst()).map(this.suppliers::get);
	}

	/** Makes sure that the winner has a bid, if need be the one its award tells of. */
	void require(SupplierId winner, List<OcdsAward> awards) {
		if (this.bySupplier.containsKey(winner)) {
			return;
		}
		OcdsAward first = awards.getFirst();
		Money total = awards.stream()
			.map((award) -> award.value()
				.orElseThrow(() -> new RuleViolation("exchange.TenderMapping.awardWithoutValue", award.id())))
			.reduce(Money::plus)
			.orElseThrow();
		if (first.suppliers().size() > 1) {
			this.warnings.add("consortium", first.id(), name(first.suppliers().getFirst()));
		}
		this.warnings.add("knownFromAward", first.id());
		this.bySupplier.put(winner, new Offer(winner, Cut.to("award:" + first.id(), MAX_REFERENCE), this.closesAt,
				total, List.of(), false, true));
	}

	private void add(OcdsBid bid) {
		boolean dead = bid.status() == OcdsBidStatus.WITHDRAWN || bid.status() == OcdsBidStatus.INVITED;
		if (dead || bid.totalValue().isEmpty() || bid.tenderers().isEmpty()) {
			this.warnings.add("bidLeftOut", bid.id());
			return;
		}
		OcdsPartyKey bidder = bid.tenderers().getFirst();
		if (bid.tenderers().size() > 1) {
			this.warnings.add("consortium", bid.id(), name(bidder));
		}
		SupplierId supplier = this.suppliers.get(bidder);
		if (supplier == null) {
			throw new RuleViolation("exchange.TenderMapping.unknownBidder", bid.id());
		}
		if (bid.date().filter((date) -> date.isAfter(this.closesAt)).isPresent()) {
			this.warnings.add("bidAfterClosing", bid.id());
		}
		Offer offer = new Offer(supplier, bid.id(), bid.date().orElse(this.closesAt), bid.totalValue().get(),
				bid.lines(), bid.status() == OcdsBidStatus.DISQUALIFIED, false);
		Offer earlier = this.bySupplier.get(supplier);
		if (earlier != null) {
			offer = (BETTER.compare(offer, earlier) >= 0) ? offer : earlier;
			this.warnings.add("severalBids", name(bidder), offer.reference());
		}
		this.bySupplier.put(supplier, offer);
	}

	private String name(OcdsPartyKey key) {
		return this.tender.party(key).map(OcdsParty::legalName).orElse(key.id());
	}

}
