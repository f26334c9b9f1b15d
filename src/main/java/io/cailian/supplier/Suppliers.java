package io.cailian.supplier;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.kernel.LikePattern;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the other modules may ask about suppliers. It answers whoever calls; a module that
 * shows the answer to a supplier decides itself that it is theirs to see.
 */
@Service
@Transactional(readOnly = true)
public class Suppliers {

	private final SupplierRecords records;

	private final EntityManager entities;

	Suppliers(SupplierRecords records, EntityManager entities) {
		this.records = records;
		this.entities = entities;
	}

	public Optional<SupplierSummary> find(SupplierId id) {
		return this.records.findById(id).map(Supplier::summary);
	}

	/**
	 * The supplier this id stands for: itself, or the one it has become by merges. How a
	 * supplier stands is asked under it, so that a merge washes nobody clean.
	 */
	public SupplierId current(SupplierId id) {
		return this.records.findById(id).map(this.records::survivor).map(Supplier::id).orElse(id);
	}

	/** The same of each of these ids, looked up at once. */
	public Map<SupplierId, SupplierId> current(Collection<SupplierId> ids) {
		Map<SupplierId, SupplierId> current = new HashMap<>();
		ids.forEach((id) -> current.put(id, id));
		if (!ids.isEmpty()) {
			List<Supplier> merged = this.entities
				.createQuery("select s from Supplier s where s.id.value in :ids and s.mergedInto is not null",
						Supplier.class)
				.setParameter("ids", ids.stream().map(SupplierId::value).distinct().toList())
				.getResultList();
			this.records.survivors(merged).forEach((id, survivor) -> current.put(id, survivor.id()));
		}
		return current;
	}

	/**
	 * Lets something be done to the supplier under this id.
	 * @throws RuleViolation if it was merged; it names the supplier that stays
	 */
	public void requireNotMerged(SupplierId id) {
		this.records.findById(id).filter(Supplier::isMerged).ifPresent((merged) -> {
			throw merged.refusal(this.records.survivor(merged));
		});
	}

	/** The supplier with this identifier. */
	public Optional<SupplierSummary> find(SupplierIdentifier identifier) {
		return this.records.with(identifier).map(Supplier::summary);
	}

	/** All of these suppliers, read at once; an unknown one is missing. */
	public Map<SupplierId, SupplierSummary> all(Collection<SupplierId> ids) {
		Map<SupplierId, SupplierSummary> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.entities.createQuery("select s from Supplier s where s.id.value in :ids", Supplier.class)
				.setParameter("ids", ids.stream().map(SupplierId::value).distinct().toList())
				.getResultList()
				.forEach((supplier) -> found.put(supplier.summary().id(), supplier.summary()));
		}
		return found;
	}

	/**
	 * The active suppliers with these numbers or identifiers, such as the unified social
	 * credit code, by that word; one that several have is missing, and so is an unknown
	 * one.
	 */
	public Map<String, SupplierSummary> named(Collection<String> words) {
		Map<String, SupplierSummary> named = new HashMap<>();
		if (words.isEmpty()) {
			return named;
		}
		List<SupplierSummary> found = this.entities.createQuery("""
				select s from Supplier s where (s.number in :words or s.identifier.value in :words)
					and s.status = :active and s.mergedInto is null""", Supplier.class)
			.setParameter("words", words)
			.setParameter("active", SupplierStatus.ACTIVE)
			.getResultStream()
			.map(Supplier::summary)
			.toList();
		for (String word : words) {
			List<SupplierSummary> meant = found.stream()
				.filter((supplier) -> supplier.number().equals(word) || supplier.identifierValue().equals(word))
				.toList();
			if (meant.size() == 1) {
				named.put(word, meant.getFirst());
			}
		}
		return named;
	}

	/**
	 * Active suppliers whose name, number or identifier contains the filter, by name.
	 */
	public List<SupplierSummary> active(String filter, int offset, int limit) {
		return this.entities.createQuery("""
				select new io.cailian.supplier.SupplierSummary(s.id, coalesce(s.number, ''), s.company.name,
					s.identifier.scheme, s.identifier.value, s.status, s.contact.email)
				from Supplier s
				where s.status = :active and s.mergedInto is null
					and (lower(s.company.name) like :pattern escape '!' or lower(s.number) like :pattern escape '!'
						or lower(s.identifier.value) like :pattern escape '!')
				order by s.company.name, s.id.value
				""", SupplierSummary.class)
			.setParameter("active", SupplierStatus.ACTIVE)
			.setParameter("pattern", LikePattern.containing(filter))
			.setFirstResult(offset)
			.setMaxResults(limit)
			.getResultList();
	}

}
