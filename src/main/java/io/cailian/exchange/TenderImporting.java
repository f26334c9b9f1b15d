package io.cailian.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.cailian.apikit.Retries;
import io.cailian.exchange.ocds.OcdsAddress;
import io.cailian.exchange.ocds.OcdsContact;
import io.cailian.exchange.ocds.OcdsEntry;
import io.cailian.exchange.ocds.OcdsParty;
import io.cailian.exchange.ocds.OcdsPartyKey;
import io.cailian.exchange.ocds.OcdsTender;
import io.cailian.kernel.RuleViolation;
import io.cailian.sourcing.AwardImporting;
import io.cailian.sourcing.RfqDetails;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.RfqImporting;
import io.cailian.sourcing.RfqQueries;
import io.cailian.supplier.SupplierFacts;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierImporting;
import io.cailian.uikit.Formats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one tender over in a transaction of its own: suppliers, RFQ, bids and decisions,
 * or nothing.
 */
@Component
class TenderImporting {

	private static final Logger LOG = LoggerFactory.getLogger(TenderImporting.class);

	private final KnownTenders known;

	private final SupplierImporting suppliers;

	private final RfqImporting rfqs;

	private final AwardImporting awards;

	private final RfqQueries queries;

	private final Formats formats;

	private final Retries retries;

	private final TransactionTemplate transaction;

	TenderImporting(KnownTenders known, SupplierImporting suppliers, RfqImporting rfqs, AwardImporting awards,
			RfqQueries queries, Formats formats, Retries retries, PlatformTransactionManager transactions) {
		this.known = known;
		this.suppliers = suppliers;
		this.rfqs = rfqs;
		this.awards = awards;
		this.queries = queries;
		this.formats = formats;
		this.retries = retries;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Imports the tender; one that another import takes over at the same moment is tried
	 * again and then found unchanged.
	 */
	TenderOutcome importOne(OcdsEntry.Importable entry) {
		try {
			return this.retries.whenPassing(DataAccessException.class::isInstance,
					() -> Objects.requireNonNull(this.transaction.execute((status) -> inTransaction(entry))));
		}
		catch (RuleViolation violation) {
			return refused(entry, ImportProblem.of(entry.pointer(), violation));
		}
		catch (IllegalArgumentException ex) {
			return refused(entry, ImportProblem.error(entry.pointer(), "exchange.TenderImporting.notAcceptable",
					String.valueOf(ex.getMessage())));
		}
		catch (DataAccessException ex) {
			LOG.warn("tender {} not stored", entry.tender().ocid(), ex);
			return refused(entry, ImportProblem.error(entry.pointer(), "exchange.TenderImporting.notStored"));
		}
	}

	private TenderOutcome inTransaction(OcdsEntry.Importable entry) {
		OcdsTender tender = entry.tender();
		Optional<KnownTender> earlier = this.known.findById(tender.ocid());
		if (earlier.isPresent()) {
			return (earlier.get().says(tender.fingerprint()))
					? outcome(entry, TenderOutcome.Outcome.UNCHANGED, earlier.get().rfq(), List.of())
					: changed(entry, earlier.get());
		}
		List<ImportProblem> warnings = new ArrayList<>();
		MappedTender mapped = new TenderMapping(tender, suppliers(tender), entry.pointer(), warnings)
			.mapped(this.formats.zone());
		RfqId rfq = this.rfqs.importRfq(mapped.rfq());
		mapped.rejections()
			.forEach((rejection) -> this.awards.disqualify(rfq, rejection.supplier(), rejection.reason(),
					rejection.at()));
		mapped.award().ifPresent((award) -> this.awards.award(award.of(rfq)));
		this.known.saveAndFlush(new KnownTender(tender.ocid(), tender.fingerprint(), rfq));
		return outcome(entry, TenderOutcome.Outcome.IMPORTED, rfq, warnings);
	}

	private TenderOutcome outcome(OcdsEntry.Importable entry, TenderOutcome.Outcome outcome, RfqId id,
			List<ImportProblem> warnings) {
		RfqDetails rfq = this.queries.details(id);
		return new TenderOutcome(entry.pointer(), entry.tender().ocid(), outcome, id.value(), rfq.number(),
				rfq.isOpened(), with(entry, warnings));
	}

	private TenderOutcome changed(OcdsEntry.Importable entry, KnownTender earlier) {
		RfqDetails rfq = this.queries.details(earlier.rfq());
		return new TenderOutcome(entry.pointer(), entry.tender().ocid(), TenderOutcome.Outcome.REFUSED,
				rfq.id().value(), rfq.number(), rfq.isOpened(), with(entry, List.of(ImportProblem.error(entry.pointer(),
						"exchange.TenderImporting.sourceChanged", entry.tender().ocid(), rfq.number()))));
	}

	private static TenderOutcome refused(OcdsEntry.Importable entry, ImportProblem problem) {
		return TenderOutcome.refused(entry.pointer(), entry.tender().ocid(), with(entry, List.of(problem)));
	}

	private static List<ImportProblem> with(OcdsEntry.Importable entry, List<ImportProblem> own) {
		List<ImportProblem> problems = new ArrayList<>(own);
		entry.problems().stream().map(ImportProblem::of).forEach(problems::add);
		return problems;
	}

	private Map<OcdsPartyKey, SupplierId> suppliers(OcdsTender tender) {
		Map<OcdsPartyKey, SupplierId> ids = new HashMap<>();
		for (OcdsParty party : tender.sellers()) {
			ids.put(party.key(), this.suppliers.findOrCreate(party.key().scheme(), party.key().id(), facts(party)));
		}
		return ids;
	}

	private static SupplierFacts facts(OcdsParty party) {
		String country = party.address().flatMap(OcdsAddress::country).filter((code) -> code.length() == 2).orElse("");
		return new SupplierFacts(Cut.to(party.legalName().strip(), SupplierField.NAME.maxLength()), country,
				Cut.to(party.address().map(OcdsAddress::oneLine).orElse(""), SupplierField.ADDRESS.maxLength()),
				Cut.to(party.contact().flatMap(OcdsContact::name).orElse(""), SupplierField.CONTACT_NAME.maxLength()),
				whole(party.contact().flatMap(OcdsContact::email), SupplierField.CONTACT_EMAIL.maxLength()),
				whole(party.contact().flatMap(OcdsContact::telephone), SupplierField.CONTACT_PHONE.maxLength()));
	}

	/** A cut address or number would reach somebody else. */
	private static String whole(Optional<String> text, int max) {
		return text.filter((value) -> value.length() <= max).orElse("");
	}

}
