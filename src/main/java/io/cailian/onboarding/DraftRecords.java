package io.cailian.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DraftRecords extends JpaRepository<ApplicationDraft, UUID> {

	@Query("select d from ApplicationDraft d where d.tokenHash = :tokenHash")
	Optional<ApplicationDraft> withTokenHash(String tokenHash);

	/**
	 * The draft, held until the transaction ends: two windows write one after another.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from ApplicationDraft d where d.tokenHash = :tokenHash")
	Optional<ApplicationDraft> lockWithTokenHash(String tokenHash);

	@Query("select d.id from ApplicationDraft d where d.savedAt < :before order by d.savedAt")
	List<UUID> abandoned(Instant before, Limit limit);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from ApplicationDraft d where d.id = :id and d.savedAt < :before")
	Optional<ApplicationDraft> lockAbandoned(UUID id, Instant before);

}
