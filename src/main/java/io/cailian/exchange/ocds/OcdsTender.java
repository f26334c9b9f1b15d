package io.cailian.exchange.ocds;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.kernel.Money;

/**
 * One tender of the file with everything we take from it, checked for contradictions:
 * every key in it is among {@code parties}, every item id among {@code items}.
 */
public record OcdsTender(String ocid, String title, OcdsTenderStatus status, Optional<String> description,
		Optional<OcdsBuyer> buyer, Optional<OcdsBuyer> procuringEntity, Optional<String> currency,
		Optional<Money> value, Optional<Instant> releasedAt, Optional<Instant> opensAt, Optional<Instant> closesAt,
		Optional<String> awardCriteria, List<OcdsItem> items, List<OcdsParty> parties, List<OcdsPartyKey> tenderers,
		List<OcdsBid> bids, List<OcdsAward> awards) {

	public OcdsTender {
		items = List.copyOf(items);
		parties = List.copyOf(parties);
		tenderers = List.copyOf(tenderers);
		bids = List.copyOf(bids);
		awards = List.copyOf(awards);
	}

	/** The awards that decide about the bid, in the order of the file. */
	public List<OcdsAward> decisionsOn(OcdsBid bid) {
		return this.awards.stream().filter((award) -> award.decidesOn(bid)).toList();
	}

	/** The parties that were invited, bid or were decided upon: the seller side. */
	public List<OcdsParty> sellers() {
		Set<OcdsPartyKey> keys = new HashSet<>(this.tenderers);
		this.bids.forEach((bid) -> keys.addAll(bid.tenderers()));
		this.awards.forEach((award) -> keys.addAll(award.suppliers()));
		return this.parties.stream().filter((party) -> keys.contains(party.key())).toList();
	}

	public Optional<OcdsParty> party(OcdsPartyKey key) {
		return this.parties.stream().filter((party) -> party.key().equals(key)).findFirst();
	}

	/** Equal for equal content, however the file was laid out. */
	public String fingerprint() {
		return Fingerprint.of(this);
	}

}
