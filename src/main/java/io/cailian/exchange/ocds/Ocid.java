package io.cailian.exchange.ocds;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sees to it that a record and its releases speak of the same process. */
final class Ocid {

	private Ocid() {
	}

	/** The release, given the ocid of its record where it has none of its own. */
	static Json.Struct agreed(Json.Struct record, Json.Struct release, Findings findings) {
		if (record.has("ocid") && !release.has("ocid")) {
			Map<String, Json> members = new LinkedHashMap<>(release.members());
			members.put("ocid", record.get("ocid"));
			return new Json.Struct(release.place(), members, release.repeated());
		}
		if (record.get("ocid") instanceof Json.Text outer && release.get("ocid") instanceof Json.Text inner
				&& !outer.value().strip().equals(inner.value().strip())) {
			findings.add(inner.place(), OcdsFault.OCID_CONTRADICTORY, inner.value(), outer.value());
		}
		return release;
	}

}
