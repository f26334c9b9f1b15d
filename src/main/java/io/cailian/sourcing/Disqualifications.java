package io.cailian.sourcing;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Disqualifications extends JpaRepository<Disqualification, BidId> {

	@Query("select d from Disqualification d where d.rfq = :rfq")
	List<Disqualification> of(RfqId rfq);

}
