package io.cailian.sourcing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Bids extends JpaRepository<Bid, BidId> {

	@Query("select b from Bid b where b.rfq = :rfq order by b.submittedAt, b.id.value")
	List<Bid> of(RfqId rfq);

	@Query("select b from Bid b where b.rfq = :rfq and b.supplierId = :supplier")
	Optional<Bid> of(RfqId rfq, UUID supplier);

}
