package io.cailian.qualification;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BlockRecords extends JpaRepository<Block, BlockId> {

	@Query("select b from Block b where b.supplier.value = :supplier order by b.proposedAt desc, b.id.value desc")
	List<Block> of(UUID supplier);

	@Query("select b from Block b where b.supplier.value in :suppliers order by b.proposedAt desc, b.id.value desc")
	List<Block> ofEach(Collection<UUID> suppliers);

}
