package io.cailian.exchange.ocds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what some publishers write in another place or form where the standard has it, and
 * warns of each such move. Only what can mean one thing is moved; nothing is made up.
 * <ul>
 * <li>{@code awards} as one object instead of a list,
 * <li>an award's {@code totalAwardValue}, {@code awardDate} and the suppliers inside its
 * items,
 * <li>{@code bids} as a list instead of an object with {@code details},
 * <li>the tender's title as {@code title} or {@code name} of the release,
 * <li>{@code tederPeriod} for {@code tenderPeriod},
 * <li>{@code bid_id} of an award for {@code relatedBid}.
 * </ul>
 */
final class LooseShape {

	private final Findings findings;

	LooseShape(Findings findings) {
		this.findings = findings;
	}

	Json.Struct straightened(Json.Struct release) {
		Map<String, Json> members = new LinkedHashMap<>(release.members());
		if (release.get("tender") instanceof Json.Struct tender) {
			members.put("tender", tender(tender, release));
		}
		switch (release.get("awards")) {
			case Json.Struct award -> {
				members.put("awards", new Json.Many(award.place(), List.of(award(award))));
				warn(award, "awards[]");
			}
			case Json.Many awards -> members.put("awards",
					new Json.Many(awards.place(),
							awards.elements()
								.stream()
								.map((a) -> (a instanceof Json.Struct award) ? award(award) : a)
								.toList()));
			default -> {
			}
		}
		if (release.get("bids") instanceof Json.Many details) {
			members.put("bids", new Json.Struct(details.place(), Map.<String, Json>of("details", details), List.of()));
			warn(details, "bids.details[]");
		}
		return new Json.Struct(release.place(), members, release.repeated());
	}

	private Json.Struct tender(Json.Struct tender, Json.Struct release) {
		Map<String, Json> members = new LinkedHashMap<>(tender.members());
		move(tender.get("tederPeriod"), "tenderPeriod", "tender.tenderPeriod", members);
		if (!tender.has("title")) {
			move(release.has("title") ? release.get("title") : release.get("name"), "title", "tender.title", members);
		}
		return new Json.Struct(tender.place(), members, tender.repeated());
	}

	private Json.Struct award(Json.Struct award) {
		Map<String, Json> members = new LinkedHashMap<>(award.members());
		move(award.get("totalAwardValue"), "value", "awards[].value", members);
		move(award.get("awardDate"), "date", "awards[].date", members);
		if (award.has("bid_id")) {
			members.putIfAbsent("relatedBid", award.get("bid_id"));
		}
		if (!award.has("suppliers") && award.get("items") instanceof Json.Many items) {
			List<Json> suppliers = new ArrayList<>();
			for (Json item : items.elements()) {
				if (item instanceof Json.Struct struct && struct.get("suppliers") instanceof Json.Many inner) {
					suppliers.addAll(inner.elements());
					warn(inner, "awards[].suppliers");
				}
			}
			if (!suppliers.isEmpty()) {
				members.put("suppliers", new Json.Many(items.place(), suppliers));
			}
		}
		return new Json.Struct(award.place(), members, award.repeated());
	}

	private void move(Json from, String to, String standardPlace, Map<String, Json> members) {
		if (!(from instanceof Json.Nothing) && (!members.containsKey(to) || members.get(to) instanceof Json.Nothing)) {
			members.put(to, from);
			warn(from, standardPlace);
		}
	}

	private void warn(Json from, String standardPlace) {
		this.findings.add(from.place(), OcdsFault.MISPLACED, standardPlace);
	}

}
