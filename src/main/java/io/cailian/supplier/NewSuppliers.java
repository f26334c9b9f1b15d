package io.cailian.supplier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.cailian.kernel.Ids;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes suppliers that come by the hundred out of a table: rows, keys and first versions
 * in one batch each. Entity by entity, as {@link SupplierVersioning} writes, it takes
 * twice as long. Nobody has read them before, so there is nothing to compare; accounts
 * they have none.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewSuppliers {

	private static final String SUPPLIER = """
			insert into supplier (id, identifier_scheme, identifier_value, name, legal_form, country, address, category,
				legal_representative, registered_capital, established_on, valid_until, contact_name, contact_email,
				contact_phone, status, status_since, status_reason, match_version, compare_due, version_no, version)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

	private static final String KEY = "insert into supplier_match_key (supplier_id, match_key) values (?, ?)";

	private static final String VERSION = """
			insert into supplier_version (id, supplier_id, version_no, identifier_scheme, identifier_value, name,
				legal_form, country, address, legal_representative, registered_capital, established_on, valid_until,
				contact_name, contact_email, contact_phone, cause, cause_id, approved_by, approved_at)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate jdbc;

	NewSuppliers(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes them with their first versions. */
	void add(List<Supplier> suppliers, FactOrigin origin, Instant at) {
		List<Object[]> rows = new ArrayList<>();
		List<Object[]> keys = new ArrayList<>();
		List<Object[]> versions = new ArrayList<>();
		for (Supplier supplier : suppliers) {
			if (supplier.versionNo() != 0 || supplier.bankAccount().isPresent()) {
				throw new IllegalArgumentException(supplier.id() + " is not new");
			}
			supplier.countVersion();
			byte[] id = Ids.bytes(supplier.id().value());
			rows.add(row(id, supplier));
			supplier.matchKeys().forEach((key) -> keys.add(new Object[] { id, key }));
			versions.add(version(id, SupplierVersion.of(supplier, origin, at)));
		}
		this.jdbc.batchUpdate(SUPPLIER, rows);
		this.jdbc.batchUpdate(KEY, keys);
		this.jdbc.batchUpdate(VERSION, versions);
	}

	private static Object[] row(byte[] id, Supplier supplier) {
		Company company = supplier.company();
		RegistryEntry registry = company.registry();
		Contact contact = supplier.contact();
		return new Object[] { id, supplier.identifier().scheme(), supplier.identifier().value(), company.name(),
				company.legalForm(), company.country(), company.address(), company.category(),
				registry.legalRepresentative(), registry.registeredCapital(), registry.established(),
				registry.validUntil(), contact.name(), contact.email(), contact.phone(), supplier.status().name(),
				utc(supplier.statusSince()), supplier.statusReason(), supplier.matchVersion(), supplier.isCompareDue(),
				supplier.versionNo() };
	}

	private static Object[] version(byte[] supplier, SupplierVersion version) {
		LegalFacts facts = version.facts();
		RegistryEntry registry = facts.registry();
		Contact contact = version.contact();
		FactOrigin origin = version.origin();
		return new Object[] { Ids.bytes(version.id()), supplier, version.no(), facts.identifier().scheme(),
				facts.identifier().value(), facts.name(), facts.legalForm(), facts.country(), facts.address(),
				registry.legalRepresentative(), registry.registeredCapital(), registry.established(),
				registry.validUntil(), contact.name(), contact.email(), contact.phone(), origin.cause().name(),
				origin.document().map(Ids::bytes).orElse(null), origin.approvedBy().value(),
				utc(version.approvedAt()) };
	}

	private static Object utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC).toLocalDateTime();
	}

}
