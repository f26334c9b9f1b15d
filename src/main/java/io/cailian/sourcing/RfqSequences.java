package io.cailian.sourcing;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RfqSequences extends JpaRepository<RfqSequence, String> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from RfqSequence s where s.name = :name")
	Optional<RfqSequence> lock(String name);

}
