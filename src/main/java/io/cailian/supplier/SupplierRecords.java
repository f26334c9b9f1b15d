package io.cailian.supplier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SupplierRecords extends JpaRepository<Supplier, SupplierId> {

	@Query("select s from Supplier s where s.identifier.scheme = :scheme and s.identifier.value = :value")
	Optional<Supplier> withIdentifier(String scheme, String value);

	@Query("select s.id from Supplier s join s.documents d where d.attachment = :attachment")
	Optional<SupplierId> ownerOf(UUID attachment);

	@Query("select s from Supplier s where s.bankAccount.blindIndex = :index order by s.id.value")
	List<Supplier> paidTo(String index);

	default Optional<Supplier> with(SupplierIdentifier identifier) {
		return withIdentifier(identifier.scheme(), identifier.value());
	}

}
