package io.cailian.supplier;

import java.util.List;
import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.kernel.LikePattern;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The suppliers as staff sees them. No supplier may ask here, not even about itself.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(SupplierDirectory.STAFF)
public class SupplierDirectory {

	public static final String STAFF = "hasAnyRole('" + Roles.BUYER + "', '" + Roles.PURCHASING_MANAGER + "', '"
			+ Roles.APPROVER + "', '" + Roles.FINANCE + "', '" + Roles.LEGAL + "', '" + Roles.AUDITOR + "', '"
			+ Roles.ADMIN + "')";

	private static final String LINE = """
			select new io.cailian.supplier.SupplierLine(s.id, coalesce(s.number, ''),
				s.company.name, s.identifier.scheme, s.identifier.value, s.company.country, s.contact.name,
				s.contact.email, s.status, s.statusSince)
			""";

	private static final String ORDER = " order by s.company.name, s.id.value";

	private final SupplierRecords records;

	private final SupplierProfiles profiles;

	private final EntityManager entities;

	SupplierDirectory(SupplierRecords records, SupplierProfiles profiles, EntityManager entities) {
		this.records = records;
		this.profiles = profiles;
		this.entities = entities;
	}

	/** Rows in the order of their names. */
	public List<SupplierLine> list(SupplierFilter filter, int offset, int limit) {
		return query(LINE, filter, "", ORDER, SupplierLine.class).setFirstResult(offset)
			.setMaxResults(limit)
			.getResultList();
	}

	/** Rows that follow the given one: pages that do not shift when rows come and go. */
	public List<SupplierLine> listAfter(SupplierFilter filter, String name, SupplierId id, int limit) {
		return query(LINE, filter, " and (s.company.name > :name or s.company.name = :name and s.id.value > :id)",
				ORDER, SupplierLine.class)
			.setParameter("name", name)
			.setParameter("id", id.value())
			.setMaxResults(limit)
			.getResultList();
	}

	public long count(SupplierFilter filter) {
		return query("select count(*)", filter, "", "", Long.class).getSingleResult();
	}

	public Optional<SupplierDetails> find(SupplierId id) {
		return this.records.findById(id).map(this.profiles::details);
	}

	/** The supplier that this one was merged into, if it was. */
	public Optional<SupplierId> mergedInto(SupplierId id) {
		return this.records.findById(id).filter(Supplier::isMerged).map(this.records::survivor).map(Supplier::id);
	}

	private <T> TypedQuery<T> query(String select, SupplierFilter filter, String more, String order, Class<T> type) {
		StringBuilder text = new StringBuilder(select).append(" from Supplier s where s.mergedInto is null")
			.append(more);
		boolean byText = !filter.text().isBlank();
		if (byText) {
			text.append("""
					 and (lower(s.company.name) like :pattern escape '!' or lower(s.number) like :pattern escape '!'
						or lower(s.identifier.value) like :pattern escape '!'
						or exists (select 1 from Supplier o where o.mergedInto = s.id.value
							and (lower(o.company.name) like :pattern escape '!'
								or lower(o.number) like :pattern escape '!'
								or lower(o.identifier.value) like :pattern escape '!')))
					""");
		}
		filter.status().ifPresent((status) -> text.append(" and s.status = :status"));
		TypedQuery<T> query = this.entities.createQuery(text.append(order).toString(), type);
		if (byText) {
			query.setParameter("pattern", LikePattern.containing(filter.text()));
		}
		filter.status().ifPresent((status) -> query.setParameter("status", status));
		return query;
	}

}
