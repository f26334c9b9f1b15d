package io.cailian.sourcing;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SealedBids extends JpaRepository<SealedBid, UUID> {

	@Query("select s from SealedBid s where s.bid = :bid and s.revision = :revision")
	Optional<SealedBid> revision(BidId bid, int revision);

}
