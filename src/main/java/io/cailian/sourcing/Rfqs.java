package io.cailian.sourcing;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Rfqs extends JpaRepository<Rfq, RfqId> {

	/**
	 * Everything that depends on the status or the clock holds this lock while it
	 * decides.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Rfq r where r.id = :id")
	Optional<Rfq> lock(RfqId id);

	Optional<Rfq> findByNumber(String number);

	Optional<Rfq> findByExternalReference(String externalReference);

}
