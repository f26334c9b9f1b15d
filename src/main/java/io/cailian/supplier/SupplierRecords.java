package io.cailian.supplier;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SupplierRecords extends JpaRepository<Supplier, SupplierId> {

	@Query("select s from Supplier s where s.identifier.scheme = :scheme and s.identifier.value = :value")
	Optional<Supplier> withIdentifier(String scheme, String value);

	@Query("select s.id from Supplier s join s.documents d where d.attachment = :attachment")
	Optional<SupplierId> ownerOf(UUID attachment);

	@Query("select s from Supplier s where s.bankAccount.blindIndex = :index and s.mergedInto is null order by s.id.value")
	List<Supplier> paidTo(String index);

	/**
	 * Asks by pairs: of a scheme and a list of values H2 would read the whole scheme.
	 */
	@Query("select s from Supplier s where s.identifier in :identifiers")
	List<Supplier> withIdentifiers(Collection<SupplierIdentifier> identifiers);

	@Query("select s from Supplier s where s.id.value in :ids")
	List<Supplier> withIds(Collection<UUID> ids);

	/** The supplier with the identifier, or the one it was merged into. */
	default Optional<Supplier> with(SupplierIdentifier identifier) {
		return withIdentifier(identifier.scheme(), identifier.value()).map(this::survivor);
	}

	/** The supplier that this one has become by merges, or itself. */
	default Supplier survivor(Supplier supplier) {
		Supplier found = supplier;
		while (found.isMerged()) {
			found = found.mergedInto().flatMap(this::findById).orElseThrow();
		}
		return found;
	}

	/**
	 * The same of each of these: one query for all that were merged, and one more for
	 * each time that what they became was merged in its turn.
	 */
	default Map<SupplierId, Supplier> survivors(Collection<Supplier> suppliers) {
		Map<SupplierId, Supplier> known = new HashMap<>();
		suppliers.forEach((supplier) -> known.put(supplier.id(), supplier));
		Set<UUID> asked = missing(known);
		while (!asked.isEmpty()) {
			withIds(asked).forEach((supplier) -> known.put(supplier.id(), supplier));
			asked = missing(known);
		}
		Map<SupplierId, Supplier> survivors = new HashMap<>();
		suppliers.forEach((supplier) -> {
			Supplier found = supplier;
			while (found.isMerged()) {
				found = found.mergedInto().map(known::get).orElseThrow();
			}
			survivors.put(supplier.id(), found);
		});
		return survivors;
	}

	/** What some of these were merged into and is not among them. */
	private static Set<UUID> missing(Map<SupplierId, Supplier> known) {
		return known.values()
			.stream()
			.flatMap((supplier) -> supplier.mergedInto().stream())
			.filter((into) -> !known.containsKey(into))
			.map(SupplierId::value)
			.collect(Collectors.toSet());
	}

	@Query("""
			select new io.cailian.supplier.ComparedSupplier(s.id, coalesce(s.number, ''), s.identifier.scheme,
				s.identifier.value, s.company.name, s.company.country, s.bankAccount.blindIndex, s.contact.email,
				s.contact.phone, s.mergedInto)
			from Supplier s where s.id.value in :ids""")
	List<ComparedSupplier> compared(Collection<UUID> ids);

	@Query("select s.id from Supplier s where s.compareDue = true order by s.id.value")
	List<SupplierId> toCompare(Limit limit);

	@Query("select s.id from Supplier s where s.matchVersion < :version order by s.id.value")
	List<SupplierId> filedBefore(int version, Limit limit);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Supplier s where s.id.value = :id")
	Optional<Supplier> lock(UUID id);

}
