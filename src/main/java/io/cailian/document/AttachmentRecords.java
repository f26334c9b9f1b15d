package io.cailian.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AttachmentRecords extends JpaRepository<Attachment, AttachmentId> {

	@Query("select a.id from Attachment a where a.claimedAt is null and a.storedAt < :before order by a.storedAt")
	List<AttachmentId> unclaimedBefore(Instant before, Limit limit);

	/** Holds an attachment against being claimed or removed by another transaction. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Attachment a where a.id = :id and a.claimedAt is null")
	Optional<Attachment> lockUnclaimed(AttachmentId id);

}
