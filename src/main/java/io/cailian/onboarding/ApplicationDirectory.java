package io.cailian.onboarding;

import java.util.List;
import java.util.Optional;

import io.cailian.kernel.LikePattern;
import io.cailian.supplier.SimilarSupplier;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applications as staff sees them. No supplier may ask here, not even about its own.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(SupplierDirectory.STAFF)
public class ApplicationDirectory {

	private static final String LINE = """
			select new io.cailian.onboarding.ApplicationLine(a.id, a.number, a.company.name, a.identifier.scheme,
				a.identifier.value, a.company.country, a.contact.name, a.contact.email, a.status, a.statusSince,
				a.submittedAt)
			""";

	private static final String NEWEST_FIRST = " order by a.number desc";

	private final ApplicationRecords records;

	private final ApplicationProfiles profiles;

	private final EntityManager entities;

	ApplicationDirectory(ApplicationRecords records, ApplicationProfiles profiles, EntityManager entities) {
		this.records = records;
		this.profiles = profiles;
		this.entities = entities;
	}

	/** Rows with the newest first. */
	public List<ApplicationLine> list(ApplicationFilter filter, int offset, int limit) {
		return query(LINE, filter, "", NEWEST_FIRST, ApplicationLine.class).setFirstResult(offset)
			.setMaxResults(limit)
			.getResultList();
	}

	/** Rows that follow the given number: pages that do not shift when rows come. */
	public List<ApplicationLine> listAfter(ApplicationFilter filter, String number, int limit) {
		return query(LINE, filter, " and a.number < :number", NEWEST_FIRST, ApplicationLine.class)
			.setParameter("number", number)
			.setMaxResults(limit)
			.getResultList();
	}

	public long count(ApplicationFilter filter) {
		return query("select count(*)", filter, "", "", Long.class).getSingleResult();
	}

	public Optional<ApplicationDetails> find(ApplicationId id) {
		return this.records.findById(id).map(this.profiles::details);
	}

	/**
	 * Suppliers we have that the company of an open application may be, the surest first.
	 */
	public List<SimilarSupplier> similar(ApplicationId id) {
		return this.records.findById(id).map(this.profiles::similar).orElse(List.of());
	}

	/**
	 * Every application by which this supplier came or tried to, the newest first; those
	 * of suppliers that were merged into it are among them.
	 */
	public List<ApplicationLine> of(SupplierId supplier, SupplierIdentifier company) {
		return this.entities.createQuery(LINE + """
				 from Application a
				where a.supplier.value = :supplier or (a.identifier.scheme = :scheme and a.identifier.value = :value)
				order by a.submittedAt desc, a.id.value""", ApplicationLine.class)
			.setParameter("supplier", supplier.value())
			.setParameter("scheme", company.scheme())
			.setParameter("value", company.value())
			.getResultList();
	}

	private <T> TypedQuery<T> query(String select, ApplicationFilter filter, String more, String order, Class<T> type) {
		StringBuilder text = new StringBuilder(select).append(" from Application a where 1 = 1").append(more);
		boolean byText = !filter.text().isBlank();
		if (byText) {
			text.append("""
					 and (lower(a.company.name) like :pattern escape '!' or lower(a.number) like :pattern escape '!'
						or lower(a.identifier.value) like :pattern escape '!')
					""");
		}
		filter.status().ifPresent((status) -> text.append(" and a.status = :status"));
		TypedQuery<T> query = this.entities.createQuery(text.append(order).toString(), type);
		if (byText) {
			query.setParameter("pattern", LikePattern.containing(filter.text()));
		}
		filter.status().ifPresent((status) -> query.setParameter("status", status));
		return query;
	}

}
