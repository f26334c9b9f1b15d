package io.cailian.exchange.ocds;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads Open Contracting files: release packages, record packages, single releases and
 * records, in version 1.0 or 1.1. Tenders stand or fall one by one: a tender is read
 * whole or not at all, and a bad one does not keep out its neighbours. The same bytes
 * always give the same result; nothing in the file is executed and no address in it is
 * fetched.
 * <p>
 * How values map: parties are known by identifier scheme and id (see
 * {@link OcdsPartyKey}); a scheme is never guessed, so a party without one gets a key
 * that cannot meet a party of another publisher. A bid's total is the truth; see
 * {@link OcdsBidLine} for when it becomes a unit price. Releases of one process are
 * merged as the standard prescribes; a compiled release wins over the releases beside it.
 */
public final class OcdsReader {

	private final OcdsLimits limits;

	private final UnaryOperator<OcdsPartyKey> identification;

	public OcdsReader() {
		this(OcdsLimits.standard());
	}

	public OcdsReader(OcdsLimits limits) {
		this(limits, UnaryOperator.identity());
	}

	/**
	 * A reader that knows how identifiers are spelled.
	 * @param identification gives the one spelling of a key, or throws
	 * {@link io.cailian.kernel.RuleViolation} if its scheme does not know such an id
	 */
	public OcdsReader(OcdsLimits limits, UnaryOperator<OcdsPartyKey> identification) {
		this.limits = limits;
		this.identification = identification;
	}

	public OcdsReading read(byte[] bytes) {
		return read(new ByteArrayInputStream(bytes));
	}

	/**
	 * Reads the stream to its end, or to the limit, and closes it. A stream that breaks
	 * throws {@link java.io.UncheckedIOException}; whatever the bytes are, nothing else
	 * is thrown.
	 */
	public OcdsReading read(InputStream in) {
		try {
			List<OcdsEntry> entries = new Envelope(JsonFile.read(in, this.limits), this.limits).processes()
				.stream()
				.map(this::entry)
				.toList();
			return new OcdsReading.Tenders(withoutRivals(entries));
		}
		catch (UnreadableFile ex) {
			return new OcdsReading.Unreadable(List.of(ex.problem()));
		}
	}

	private OcdsEntry entry(Envelope.Process process) {
		Findings findings = process.findings();
		Optional<OcdsTender> tender = process.release().flatMap(new TenderReading(findings, this.identification)::read);
		String pointer = process.place().pointer();
		if (tender.isPresent()) {
			return new OcdsEntry.Importable(pointer, tender.get(), findings.told());
		}
		Optional<String> ocid = process.release().flatMap(OcdsReader::ocid);
		return new OcdsEntry.Refused(pointer, ocid, findings.told());
	}

	private static Optional<String> ocid(Json.Struct release) {
		return (release.get("ocid") instanceof Json.Text text && !text.value().isBlank())
				? Optional.of(Wording.quoted(text.value().strip())) : Optional.empty();
	}

	/** Two records that say different things about one process are both refused. */
	private static List<OcdsEntry> withoutRivals(List<OcdsEntry> entries) {
		Map<String, OcdsTender> first = new HashMap<>();
		Map<String, Boolean> rivals = new HashMap<>();
		for (OcdsEntry entry : entries) {
			if (entry instanceof OcdsEntry.Importable importable) {
				OcdsTender tender = importable.tender();
				OcdsTender known = first.putIfAbsent(tender.ocid(), tender);
				rivals.merge(tender.ocid(), known != null && !known.equals(tender), Boolean::logicalOr);
			}
		}
		List<OcdsEntry> remaining = new ArrayList<>();
		for (OcdsEntry entry : entries) {
			if (entry instanceof OcdsEntry.Importable importable
					&& rivals.getOrDefault(importable.tender().ocid(), false)) {
				String ocid = importable.tender().ocid();
				remaining.add(new OcdsEntry.Refused(entry.pointer(), Optional.of(ocid),
						List.of(new OcdsProblem(entry.pointer(), OcdsFault.OCID_REPEATED, List.of(ocid)))));
			}
			else {
				remaining.add(entry);
			}
		}
		return remaining;
	}

}
