package io.cailian.exchange.ocds;

import java.util.List;
import java.util.Optional;

/** A party of the tender; tenderers and suppliers become suppliers of the portal. */
public record OcdsParty(OcdsPartyKey key, String legalName, String name, Optional<OcdsContact> contact,
		Optional<OcdsAddress> address, List<String> roles) {

	public OcdsParty {
		roles = List.copyOf(roles);
	}

}
