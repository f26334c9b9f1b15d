package io.cailian.supplier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SupplierDuplicates extends JpaRepository<SupplierDuplicate, UUID> {

	@Query("""
			select d from SupplierDuplicate d where d.left.value = :one and d.right.value = :other
			or d.left.value = :other and d.right.value = :one""")
	Optional<SupplierDuplicate> pair(UUID one, UUID other);

	@Query("""
			select d from SupplierDuplicate d where d.state = io.cailian.supplier.DuplicateState.OPEN
			and (d.left.value = :supplier or d.right.value = :supplier)""")
	List<SupplierDuplicate> openOf(UUID supplier);

}
