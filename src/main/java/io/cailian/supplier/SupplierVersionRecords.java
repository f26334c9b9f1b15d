package io.cailian.supplier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Reads versions. It offers no way to change or remove one, and only
 * {@link SupplierVersioning} adds them.
 */
interface SupplierVersionRecords extends Repository<SupplierVersion, UUID> {

	@Query("select v from SupplierVersion v where v.supplier.value = :supplier and v.no = :no")
	Optional<SupplierVersion> find(UUID supplier, int no);

	@Query("select v from SupplierVersion v where v.supplier.value = :supplier order by v.no desc")
	List<SupplierVersion> newestFirst(UUID supplier);

}
