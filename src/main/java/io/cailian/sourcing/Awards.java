package io.cailian.sourcing;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Awards extends JpaRepository<Award, AwardId> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Award a where a.id = :id")
	Optional<Award> lock(AwardId id);

	Optional<Award> findByNumber(String number);

	@Query("select a from Award a where a.rfq = :rfq order by a.ordinal desc")
	List<Award> of(RfqId rfq);

}
