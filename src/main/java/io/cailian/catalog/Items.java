package io.cailian.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Items extends JpaRepository<Item, ItemId> {

	Optional<Item> findByCode(String code);

	@Query("select i from Item i where i.code in :codes")
	List<Item> withCodes(Collection<String> codes);

	@Query("""
			select new io.cailian.catalog.KnownItem(i.id, i.code, i.unit, i.status)
			from Item i where i.code in :codes""")
	List<KnownItem> known(Collection<String> codes);

	@Query("select i from Item i where i.id.value in :ids")
	List<Item> all(Collection<UUID> ids);

}
