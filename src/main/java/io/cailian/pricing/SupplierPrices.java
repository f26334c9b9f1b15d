package io.cailian.pricing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps all prices there were, are and will be.
 */
interface SupplierPrices extends Repository<SupplierPrice, PriceId> {

	SupplierPrice saveAndFlush(SupplierPrice price);

	Optional<SupplierPrice> findById(PriceId id);

	@Query("select p from SupplierPrice p join fetch p.sold s where s.id = :sold")
	List<SupplierPrice> of(UUID sold);

	/** Of all suppliers, the newest first. */
	@Query("""
			select p from SupplierPrice p join fetch p.sold s where s.item.value = :item
			order by p.validFrom desc, p.recordedAt desc, p.id""")
	List<SupplierPrice> ofItem(UUID item);

}
