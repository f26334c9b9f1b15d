package io.cailian.supplier;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SupplierDuplicates extends JpaRepository<SupplierDuplicate, UUID> {

	/** All pairs, decided or not, of which one is among these. */
	@Query("""
			select d from SupplierDuplicate d where d.left.value in :suppliers or d.right.value in :suppliers""")
	List<SupplierDuplicate> ofEach(Collection<UUID> suppliers);

	@Query("""
			select d from SupplierDuplicate d where d.state = io.cailian.supplier.DuplicateState.OPEN
			and (d.left.value = :supplier or d.right.value = :supplier)""")
	List<SupplierDuplicate> openOf(UUID supplier);

}
