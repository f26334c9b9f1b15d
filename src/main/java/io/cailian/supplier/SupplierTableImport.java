package io.cailian.supplier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.matching.CompanyIdentity;
import io.cailian.matching.Feature;
import io.cailian.matching.LegalForms;
import io.cailian.matching.RegisteredNumber;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportChoice;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.staging.spi.ImportKind;
import io.cailian.staging.spi.ImportRow;
import io.cailian.staging.spi.ImportRun;
import io.cailian.staging.spi.RowOutcome;
import io.cailian.staging.spi.RowOutcome.What;
import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Suppliers out of a table. A known identifier is a known supplier; a name that is likely
 * one we have is left to a person. A company enters as known to us, without number,
 * account or bank details: those come with its own approved application.
 */
@Component
class SupplierTableImport implements ImportKind {

	private static final String PREFIX = "supplier.SupplierTableImport.";

	private static final String KNOWN = "known";

	private static final String UPDATE = "UPDATE";

	private static final String DEFAULT_SCHEME = SupplierIdentifier.CN_USCC;

	private final SupplierRecords records;

	private final NewSuppliers newSuppliers;

	private final SupplierVersioning versioning;

	private final DuplicateWatch watch;

	private final DuplicateSearch search;

	private final Counters counters;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SupplierTableImport(SupplierRecords records, NewSuppliers newSuppliers, SupplierVersioning versioning,
			DuplicateWatch watch, DuplicateSearch search, Counters counters, EntityManager entities,
			ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.newSuppliers = newSuppliers;
		this.versioning = versioning;
		this.watch = watch;
		this.search = search;
		this.counters = counters;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "suppliers";
	}

	@Override
	public String titleKey() {
		return PREFIX + "title";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.ADMIN);
	}

	@Override
	public List<ImportColumn> columns() {
		return List.of(field("name", true, SupplierField.NAME), column("scheme", false, UnaryOperator.identity()),
				column("identifier", true, UnaryOperator.identity()),
				field("legalForm", false, SupplierField.LEGAL_FORM), field("country", true, SupplierField.COUNTRY),
				field("address", false, SupplierField.ADDRESS), field("category", false, SupplierField.CATEGORY),
				field("contactName", false, SupplierField.CONTACT_NAME),
				field("contactEmail", false, SupplierField.CONTACT_EMAIL),
				field("contactPhone", false, SupplierField.CONTACT_PHONE));
	}

	@Override
	public List<ImportChoice> choices() {
		return List.of(new ImportChoice(KNOWN, PREFIX + KNOWN, List.of("SKIP", UPDATE)));
	}

	@Override
	public String key(ImportRow row) {
		try {
			return row.value("identifier").isEmpty() ? "" : identifier(row).toString();
		}
		catch (RuleViolation invalid) {
			return "";
		}
	}

	@Override
	public Map<Integer, List<CellFinding>> check(List<ImportRow> rows) {
		Map<Integer, List<CellFinding>> findings = new HashMap<>();
		Map<Integer, SupplierIdentifier> identifiers = new LinkedHashMap<>();
		for (ImportRow row : rows) {
			try {
				identifiers.put(row.number(), identifier(row));
			}
			catch (RuleViolation violation) {
				findings.computeIfAbsent(row.number(), (number) -> new ArrayList<>())
					.add(CellFinding.error("identifier", violation.messageKey(), violation.args().toArray()));
			}
		}
		Map<SupplierIdentifier, Supplier> known = known(identifiers.values());
		Map<Integer, CompanyIdentity> unknown = new LinkedHashMap<>();
		for (ImportRow row : rows) {
			Optional<SupplierIdentifier> identifier = Optional.ofNullable(identifiers.get(row.number()));
			List<CellFinding> found = findings.computeIfAbsent(row.number(), (number) -> new ArrayList<>());
			if (LegalForms.contradict(row.value("name"), row.value("legalForm"))) {
				found.add(CellFinding.warning("legalForm", PREFIX + "otherForm"));
			}
			Optional<Supplier> present = identifier.map(known::get);
			present.filter((supplier) -> supplier.status() != SupplierStatus.IMPORTED)
				.ifPresent((active) -> found
					.add(CellFinding.notice("", PREFIX + "active", active.company().name(), active.number())
						.leadingTo("suppliers/" + active.id())));
			if (!row.value("name").isEmpty() && present.isEmpty()) {
				unknown.put(row.number(), identity(row, identifier));
			}
		}
		this.search.likeEach(unknown)
			.forEach((number, similar) -> similar.stream()
				.filter((found) -> found.resemblance().strength().isProposal())
				.min(Comparator.comparing((found) -> found.resemblance().strength()))
				.ifPresent(
						(found) -> findings.computeIfAbsent(number, (row) -> new ArrayList<>()).addAll(hints(found))));
		this.entities.clear();
		return findings;
	}

	/** What the row may be told by, also where its number is none. */
	private static CompanyIdentity identity(ImportRow row, Optional<SupplierIdentifier> identifier) {
		return new CompanyIdentity(List.of(row.value("name")), row.value("country"),
				identifier.map((number) -> new RegisteredNumber(number.scheme(), number.value())).stream().toList(), "",
				row.value("contactEmail"), row.value("contactPhone"));
	}

	/** Which supplier the row may be, with the way to it, and why. */
	private static List<CellFinding> hints(SimilarSupplier found) {
		List<CellFinding> hints = new ArrayList<>();
		hints.add(CellFinding.warning("name", PREFIX + found.resemblance().strength(), found.name(), found.identifier())
			.leadingTo("suppliers/" + found.id()));
		found.resemblance()
			.features()
			.stream()
			.filter(Feature::speaksFor)
			.forEach((feature) -> hints
				.add(CellFinding.warning("name", feature.messageKey(), feature.args().toArray())));
		return hints;
	}

	@Override
	public List<RowOutcome> take(List<ImportRow> rows, ImportRun run) {
		this.counters.lock(Counters.SUPPLIER);
		boolean update = UPDATE.equals(run.choices().get(KNOWN));
		Map<SupplierIdentifier, Supplier> known = known(rows.stream().map(SupplierTableImport::identifier).toList());
		List<RowOutcome> outcomes = new ArrayList<>();
		List<Supplier> created = new ArrayList<>();
		for (ImportRow row : rows) {
			Supplier present = known.get(identifier(row));
			if (present == null) {
				Supplier supplier = create(row);
				created.add(supplier);
				outcomes.add(outcome(row, What.CREATED, supplier.id()));
			}
			else if (update && present.status() == SupplierStatus.IMPORTED) {
				outcomes.add(update(row, present, run.by()));
			}
			else {
				outcomes.add(outcome(row, What.SKIPPED, present.id()));
			}
		}
		this.newSuppliers.add(created, FactOrigin.imported(run.by()), this.clock.instant());
		this.entities.flush();
		this.entities.clear();
		this.watch.waitAWhile();
		return outcomes;
	}

	private Supplier create(ImportRow row) {
		SupplierFacts facts = facts(row);
		Supplier supplier = Supplier.imported(identifier(row), new Company(facts.name(), row.value("legalForm"),
				facts.country(), facts.address(), row.value("category"), RegistryEntry.NONE), facts.contact(),
				this.clock.instant());
		audit(supplier, "SUPPLIER_IMPORTED");
		return supplier;
	}

	/** Of an active supplier the facts change by their own approval only. */
	private RowOutcome update(ImportRow row, Supplier present, UserId by) {
		present.become(image(row, present));
		this.versioning.save(present, FactOrigin.imported(by));
		audit(present, "SUPPLIER_UPDATED_BY_IMPORT");
		return outcome(row, What.UPDATED, present.id());
	}

	private void audit(Supplier supplier, String action) {
		this.events.publishEvent(new SupplierChanged(supplier.id(), action,
				Map.of("name", supplier.company().name(), "identifier", supplier.identifier().toString())));
	}

	/** The suppliers with these numbers, each the one that stays if it was merged. */
	private Map<SupplierIdentifier, Supplier> known(Collection<SupplierIdentifier> identifiers) {
		if (identifiers.isEmpty()) {
			return Map.of();
		}
		List<Supplier> found = this.records.withIdentifiers(identifiers);
		Map<SupplierId, Supplier> survivors = this.records.survivors(found);
		Map<SupplierIdentifier, Supplier> known = new HashMap<>();
		found.forEach((supplier) -> known.put(supplier.identifier(), survivors.get(supplier.id())));
		return known;
	}

	/**
	 * What the row says; of account and register entry, which no table has, what is
	 * known.
	 */
	private static SupplierImage image(ImportRow row, Supplier known) {
		return new SupplierImage(
				new Company(row.value("name"), row.value("legalForm"), row.value("country"), row.value("address"),
						row.value("category"), known.company().registry()),
				new Contact(row.value("contactName"), row.value("contactEmail"), row.value("contactPhone")),
				known.bankAccount().orElse(null));
	}

	private static SupplierFacts facts(ImportRow row) {
		return new SupplierFacts(row.value("name"), row.value("country"), row.value("address"),
				row.value("contactName"), row.value("contactEmail"), row.value("contactPhone"));
	}

	private static SupplierIdentifier identifier(ImportRow row) {
		String scheme = row.value("scheme");
		return new SupplierIdentifier(scheme.isEmpty() ? DEFAULT_SCHEME : scheme, row.value("identifier"));
	}

	private static RowOutcome outcome(ImportRow row, What what, SupplierId supplier) {
		return new RowOutcome(row.number(), what, "suppliers/" + supplier);
	}

	private static ImportColumn field(String name, boolean required, SupplierField field) {
		return column(name, required, field::optional);
	}

	private static ImportColumn column(String name, boolean required, UnaryOperator<String> form) {
		return ImportColumn.text(name, PREFIX + name, required, form);
	}

}
