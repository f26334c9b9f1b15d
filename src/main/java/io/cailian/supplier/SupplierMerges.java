package io.cailian.supplier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SupplierMerges extends JpaRepository<SupplierMerge, UUID> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from SupplierMerge m where m.id = :id")
	Optional<SupplierMerge> lock(UUID id);

	@Query("""
			select count(m) > 0 from SupplierMerge m where m.state = io.cailian.supplier.MergeState.PROPOSED
			and (m.survivor.value in (:one, :other) or m.absorbed.value in (:one, :other))""")
	boolean openFor(UUID one, UUID other);

	@Query("""
			select count(m) > 0 from SupplierMerge m where m.state in
			(io.cailian.supplier.MergeState.DONE, io.cailian.supplier.MergeState.UNDOING_PROPOSED)
			and m.id > :merge and (m.survivor.value = :supplier or m.absorbed.value = :supplier)""")
	boolean laterOf(UUID supplier, UUID merge);

	@Query("select m from SupplierMerge m order by m.proposedAt desc, m.id desc")
	List<SupplierMerge> latest(Limit limit);

	@Query("""
			select m from SupplierMerge m where (m.survivor.value = :one and m.absorbed.value = :other
			or m.survivor.value = :other and m.absorbed.value = :one) order by m.proposedAt desc, m.id desc""")
	List<SupplierMerge> ofPair(UUID one, UUID other, Limit limit);

}
