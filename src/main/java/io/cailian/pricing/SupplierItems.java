package io.cailian.pricing;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps what each supplier sells.
 */
interface SupplierItems extends Repository<SupplierItem, UUID> {

	SupplierItem saveAndFlush(SupplierItem sold);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from SupplierItem s where s.item.value = :item and s.supplier.value = :supplier")
	Optional<SupplierItem> findAndLock(UUID item, UUID supplier);

}
