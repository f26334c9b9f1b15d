package io.cailian.supplier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.kernel.RuleViolation;
import io.cailian.matching.CompanyIdentity;
import io.cailian.matching.Feature;
import io.cailian.matching.RegisteredNumber;
import io.cailian.matching.Resemblance;
import io.cailian.matching.Strength;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows people which suppliers may be one, and which a company that is being typed in may
 * be; nothing is ever merged by itself.
 */
@Service
@Transactional
@PreAuthorize(SupplierMerging.PROPOSERS)
public class PossibleDuplicates {

	private final Suppliers suppliers;

	private final SupplierDuplicates duplicates;

	private final SimilarSuppliers similar;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final EntityManager entities;

	private final JsonMapper json;

	private final Clock clock;

	PossibleDuplicates(Suppliers suppliers, SupplierDuplicates duplicates, SimilarSuppliers similar,
			CurrentUser currentUser, ApplicationEventPublisher events, EntityManager entities, JsonMapper json,
			Clock clock) {
		this.suppliers = suppliers;
		this.duplicates = duplicates;
		this.similar = similar;
		this.currentUser = currentUser;
		this.events = events;
		this.entities = entities;
		this.json = json;
		this.clock = clock;
	}

	/** Suppliers that a company may be of which this much has been typed so far. */
	@Transactional(readOnly = true)
	public List<SimilarSupplier> like(String name, String scheme, String number, String country, String email,
			String phone) {
		if (name.isBlank() && number.isBlank()) {
			return List.of();
		}
		List<RegisteredNumber> numbers = number.isBlank() ? List.of() : List.of(new RegisteredNumber(scheme, number));
		return this.similar.like(new CompanyIdentity(List.of(name), country, numbers, "", email, phone));
	}

	/** Pairs in one state, the surest first; no strength means all. */
	@Transactional(readOnly = true)
	public List<DuplicatePair> list(DuplicateState state, Optional<Strength> strength, int offset, int limit) {
		List<SupplierDuplicate> found = query("select d",
				" order by case d.strength when io.cailian.matching.Strength.CERTAIN then 1 "
						+ "when io.cailian.matching.Strength.LIKELY then 2 when io.cailian.matching.Strength.POSSIBLE then 3 "
						+ "else 4 end, d.foundAt desc, d.id",
				state, strength, SupplierDuplicate.class)
			.setFirstResult(offset)
			.setMaxResults(limit)
			.getResultList();
		return pairs(found);
	}

	@Transactional(readOnly = true)
	public long count(DuplicateState state, Optional<Strength> strength) {
		return query("select count(d)", "", state, strength, Long.class).getSingleResult();
	}

	@Transactional(readOnly = true)
	public Optional<DuplicatePair> find(UUID id) {
		return this.duplicates.findById(id).map((found) -> pairs(List.of(found)).getFirst());
	}

	/** Takes note that two suppliers are not one; they are not proposed again. */
	public void dismiss(UUID id, String reason) {
		SupplierDuplicate pair = this.duplicates.findById(id)
			.orElseThrow(() -> new RuleViolation("supplier.SupplierDuplicate.unknown"));
		if (reason.isBlank()) {
			throw new RuleViolation("supplier.SupplierMerging.reasonMissing", 2000);
		}
		pair.dismiss(reason.strip(), this.currentUser.id(), this.clock.instant());
		this.duplicates.save(pair);
		Map<String, String> facts = Map.of("from", name(pair.left()), "to", name(pair.right()), "reason",
				reason.strip());
		this.events.publishEvent(new SupplierChanged(pair.left(), "SUPPLIER_DUPLICATE_DISMISSED", facts));
		this.events.publishEvent(new SupplierChanged(pair.right(), "SUPPLIER_DUPLICATE_DISMISSED", facts));
	}

	private <T> TypedQuery<T> query(String select, String order, DuplicateState state, Optional<Strength> strength,
			Class<T> type) {
		TypedQuery<T> query = this.entities
			.createQuery(select + " from SupplierDuplicate d where d.state = :state"
					+ (strength.isPresent() ? " and d.strength = :strength" : "") + order, type)
			.setParameter("state", state);
		strength.ifPresent((wanted) -> query.setParameter("strength", wanted));
		return query;
	}

	private List<DuplicatePair> pairs(List<SupplierDuplicate> found) {
		Map<SupplierId, SupplierSummary> named = this.suppliers
			.all(found.stream().flatMap((pair) -> Stream.of(pair.left(), pair.right())).toList());
		return found.stream().map((pair) -> pair(pair, named)).toList();
	}

	private DuplicatePair pair(SupplierDuplicate found, Map<SupplierId, SupplierSummary> named) {
		List<Feature> features = this.json.readValue(found.features(), new TypeReference<List<Feature>>() {
		});
		return new DuplicatePair(found.id(), named(found.left(), named), named(found.right(), named),
				new Resemblance(found.strength(), features), found.state(), found.foundAt());
	}

	private static SupplierSummary named(SupplierId id, Map<SupplierId, SupplierSummary> named) {
		return Optional.ofNullable(named.get(id)).orElseThrow();
	}

	private String name(SupplierId id) {
		return this.suppliers.find(id).orElseThrow().name();
	}

}
