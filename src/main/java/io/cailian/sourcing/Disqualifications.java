package io.cailian.sourcing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Disqualifications extends JpaRepository<Disqualification, UUID> {

	/** Those of an RFQ that stand. */
	@Query("select d from Disqualification d where d.rfq = :rfq and d.liftedAt is null")
	List<Disqualification> of(RfqId rfq);

	/** The one of a bid that stands. */
	@Query("select d from Disqualification d where d.bid = :bid and d.liftedAt is null")
	Optional<Disqualification> standing(BidId bid);

}
