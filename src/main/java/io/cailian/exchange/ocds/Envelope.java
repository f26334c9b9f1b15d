package io.cailian.exchange.ocds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the tenders in a file, whatever it wraps them in: release package, record
 * package, a single release or record, or a record without package around compiled,
 * versioned and single releases.
 */
final class Envelope {

	private final OcdsLimits limits;

	private final Json document;

	Envelope(Json document, OcdsLimits limits) {
		this.document = document;
		this.limits = limits;
	}

	/** One tender of the file; without release where the findings say why. */
	record Process(Place place, Findings findings, Optional<Json.Struct> release) {
	}

	List<Process> processes() {
		if (!(this.document instanceof Json.Struct root)) {
			throw unreadable(this.document.place(), OcdsFault.NOT_OCDS);
		}
		boolean content = root.has("ocid") || root.has("tender") || root.has("compiledRelease");
		version(root);
		if (root.has("records")) {
			if (content || root.has("releases")) {
				throw unreadable(root.place(), OcdsFault.PACKAGE_AMBIGUOUS);
			}
			return list(root, "records").stream().map(this::record).toList();
		}
		if (root.has("releases") && !content) {
			return grouped(list(root, "releases"));
		}
		if (root.has("tender")) {
			return List.of(release(root.place(), List.of(root)));
		}
		if (root.has("compiledRelease") || root.has("releases") || root.has("versionedRelease")) {
			return List.of(record(root));
		}
		if (root.has("ocid")) {
			return List.of(release(root.place(), List.of(root)));
		}
		throw unreadable(root.place(), OcdsFault.NOT_OCDS);
	}

	private static void version(Json.Struct root) {
		String version = switch (root.get("version")) {
			case Json.Text text -> text.value();
			case Json.Numeral numeral -> numeral.digits();
			default -> "1.1";
		};
		if (!version.matches("1\\.[01](\\.\\d{1,3})?")) {
			throw unreadable(root.get("version").place(), OcdsFault.VERSION_UNSUPPORTED, version);
		}
	}

	private List<Json> list(Json.Struct root, String name) {
		if (!root.repeated().isEmpty()) {
			throw unreadable(root.place().child(root.repeated().getFirst()), OcdsFault.REPEATED_NAME,
					root.repeated().getFirst());
		}
		if (!(root.get(name) instanceof Json.Many many)) {
			throw unreadable(root.get(name).place(), OcdsFault.WRONG_TYPE, "list");
		}
		if (many.elements().isEmpty()) {
			throw unreadable(many.place(), OcdsFault.PACKAGE_EMPTY);
		}
		if (many.elements().size() > this.limits.maxTenders()) {
			throw unreadable(many.place(), OcdsFault.TOO_MANY_TENDERS, many.elements().size(),
					this.limits.maxTenders());
		}
		return many.elements();
	}

	/**
	 * Releases of the same process belong together, in the order of their first release.
	 */
	private List<Process> grouped(List<Json> releases) {
		Map<Object, List<Json>> groups = new LinkedHashMap<>();
		for (Json release : releases) {
			Object key = (release instanceof Json.Struct struct && struct.get("ocid") instanceof Json.Text ocid)
					? ocid.value().strip() : release.place();
			groups.computeIfAbsent(key, (first) -> new ArrayList<>()).add(release);
		}
		return groups.values().stream().map((group) -> release(group.getFirst().place(), group)).toList();
	}

	private Process record(Json element) {
		Findings findings = new Findings(element.place(), this.limits.maxProblems());
		if (!(element instanceof Json.Struct record)) {
			findings.add(element.place(), OcdsFault.WRONG_TYPE, "object");
			return new Process(element.place(), findings, Optional.empty());
		}
		repeatedNames(record, findings);
		Optional<Json.Struct> release = switch (record.get("compiledRelease")) {
			case Json.Struct compiled -> Optional.of(compiled);
			case Json.Nothing nothing -> embedded(record, findings);
			case Json other -> {
				findings.add(other.place(), OcdsFault.WRONG_TYPE, "object");
				yield Optional.empty();
			}
		};
		return new Process(record.place(), findings, release.map((found) -> Ocid.agreed(record, found, findings)));
	}

	private Optional<Json.Struct> embedded(Json.Struct record, Findings findings) {
		if (record.get("releases") instanceof Json.Many releases && !releases.elements().isEmpty()) {
			for (Json release : releases.elements()) {
				if (release instanceof Json.Struct link && link.has("url") && !link.has("ocid")
						&& !link.has("tender")) {
					findings.add(link.place(), OcdsFault.RELEASES_LINKED);
					return Optional.empty();
				}
			}
			return new ReleaseOrder(findings).merged(releases.elements());
		}
		if (record.has("versionedRelease")) {
			findings.add(record.get("versionedRelease").place(), OcdsFault.VERSIONED_ONLY);
		}
		else {
			findings.add(record.place(), OcdsFault.RECORD_EMPTY);
		}
		return Optional.empty();
	}

	private Process release(Place place, List<Json> releases) {
		Findings findings = new Findings(place, this.limits.maxProblems());
		releases.forEach((release) -> repeatedNames(release, findings));
		return new Process(place, findings, new ReleaseOrder(findings).merged(releases));
	}

	private static void repeatedNames(Json json, Findings findings) {
		switch (json) {
			case Json.Struct struct -> {
				struct.repeated()
					.forEach((name) -> findings.add(struct.place().child(name), OcdsFault.REPEATED_NAME, name));
				struct.members().values().forEach((member) -> repeatedNames(member, findings));
			}
			case Json.Many many -> many.elements().forEach((element) -> repeatedNames(element, findings));
			default -> {
			}
		}
	}

	private static UnreadableFile unreadable(Place place, OcdsFault fault, Object... args) {
		return new UnreadableFile(OcdsProblem.at(place, fault, args));
	}

}
