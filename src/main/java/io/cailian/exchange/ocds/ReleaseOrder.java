package io.cailian.exchange.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the releases of one process into the order of their dates and merges them. */
final class ReleaseOrder {

	private final Findings findings;

	ReleaseOrder(Findings findings) {
		this.findings = findings;
	}

	/** Empty if the order is unknown or the releases are of different processes. */
	Optional<Json.Struct> merged(List<Json> releases) {
		List<Dated> dated = new ArrayList<>();
		for (Json release : releases) {
			if (!(release instanceof Json.Struct struct)) {
				this.findings.add(release.place(), OcdsFault.WRONG_TYPE, "object");
				return Optional.empty();
			}
			if (releases.size() == 1) {
				return Optional.of(struct);
			}
			Optional<Instant> date = Dates.read(struct.get("date"), false, this.findings);
			if (date.isEmpty()) {
				this.findings.add(struct.get("date").place(), OcdsFault.RELEASE_DATE_MISSING);
				return Optional.empty();
			}
			dated.add(new Dated(date.get(), struct));
		}
		Json.Struct first = dated.getFirst().release;
		dated.forEach((each) -> Ocid.agreed(first, each.release, this.findings));
		return Optional.of(ReleaseMerge
			.merged(dated.stream().sorted(Comparator.comparing(Dated::date)).map(Dated::release).toList()));
	}

	private record Dated(Instant date, Json.Struct release) {
	}

}
