package io.cailian.supplier;

import java.util.List;

import io.cailian.identity.UserId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SupplierUsers extends JpaRepository<SupplierUser, UserId> {

	@Query("select u from SupplierUser u where u.supplierId = :supplier order by u.since, u.userId.value")
	List<SupplierUser> of(SupplierId supplier);

}
