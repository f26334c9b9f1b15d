package io.cailian.exchange;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.exchange.ocds.OcdsEntry;
import io.cailian.exchange.ocds.OcdsLimits;
import io.cailian.exchange.ocds.OcdsPartyKey;
import io.cailian.exchange.ocds.OcdsReader;
import io.cailian.exchange.ocds.OcdsReading;
import io.cailian.identity.CurrentUser;
import io.cailian.kernel.Ids;
import io.cailian.supplier.SupplierIdentifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes Open Contracting files over, tender by tender: each whole or not at all, and the
 * same file again changes nothing. Every attempt leaves a report.
 */
@Service
@PreAuthorize("hasAnyRole('BUYER', 'ADMIN')")
public class OcdsImporting {

	private static final int LATEST = 100;

	private final OcdsReader reader = new OcdsReader(OcdsLimits.standard(), OcdsImporting::asRegistered);

	private final TenderImporting tenders;

	private final OcdsImports imports;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final CurrentUser currentUser;

	private final JsonMapper json;

	private final Clock clock;

	OcdsImporting(TenderImporting tenders, OcdsImports imports, TransactionTemplate transaction,
			ApplicationEventPublisher events, CurrentUser currentUser, JsonMapper json, Clock clock) {
		this.tenders = tenders;
		this.imports = imports;
		this.transaction = transaction;
		this.events = events;
		this.currentUser = currentUser;
		this.json = json;
		this.clock = clock;
	}

	public ImportReport importFile(String fileName, InputStream content) {
		try (ReceivedFile file = ReceivedFile.of(fileName, content)) {
			return importFile(file);
		}
	}

	/** Imports what can be imported of the file and says what became of the rest. */
	public ImportReport importFile(ReceivedFile file) {
		return switch (this.reader.read(file.open())) {
			case OcdsReading.Unreadable unreadable ->
				kept(file, unreadable.problems().stream().map(ImportProblem::of).toList(), List.of());
			case OcdsReading.Tenders read -> kept(file, List.of(), outcomes(read));
		};
	}

	/** The report of an earlier import. */
	public Optional<ImportReport> find(UUID id) {
		return this.imports.findById(id).map((kept) -> this.json.readValue(kept.report(), ImportReport.class));
	}

	/** The latest imports, newest first. */
	public List<ImportSummary> latest() {
		return this.imports.latest(Limit.of(LATEST));
	}

	private List<TenderOutcome> outcomes(OcdsReading.Tenders read) {
		List<TenderOutcome> outcomes = new ArrayList<>();
		for (OcdsEntry entry : read.entries()) {
			outcomes.add(switch (entry) {
				case OcdsEntry.Importable importable -> this.tenders.importOne(importable);
				case OcdsEntry.Refused refused -> TenderOutcome.refused(refused.pointer(), refused.ocid().orElse(null),
						refused.problems().stream().map(ImportProblem::of).toList());
			});
		}
		return outcomes;
	}

	private ImportReport kept(ReceivedFile file, List<ImportProblem> problems, List<TenderOutcome> tenders) {
		Instant at = this.clock.instant();
		ImportReport report = new ImportReport(Ids.next(), file.name(), file.sha256(), this.currentUser.id().value(),
				at, problems, tenders);
		this.transaction.executeWithoutResult((status) -> {
			this.imports.save(new OcdsImport(report, this.json.writeValueAsString(report)));
			this.events.publishEvent(new OcdsFileImported(report.id(), report.fileName(), report.sha256(),
					report.count(TenderOutcome.Outcome.IMPORTED), report.count(TenderOutcome.Outcome.UNCHANGED),
					report.count(TenderOutcome.Outcome.REFUSED)));
		});
		return report;
	}

	/**
	 * Two spellings of one register number are one party, as in the supplier register.
	 */
	private static OcdsPartyKey asRegistered(OcdsPartyKey key) {
		SupplierIdentifier identifier = new SupplierIdentifier(key.scheme(), key.id());
		return new OcdsPartyKey(identifier.scheme(), identifier.value());
	}

}
