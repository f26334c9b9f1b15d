package io.cailian.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AttachmentRecords extends JpaRepository<Attachment, AttachmentId> {

	@Query("select a.id from Attachment a where a.claimedAt is null and a.storedAt < :before order by a.storedAt")
	List<AttachmentId> unclaimedBefore(Instant before, Limit limit);

	@Query("select a.id from Attachment a where a.scan = QUARANTINED order by a.storedAt")
	List<AttachmentId> inQuarantine(Limit limit);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Attachment a where a.id = :id and a.scan = QUARANTINED")
	Optional<Attachment> lock(AttachmentId id);

	/**
	 * How much somebody has handed in since; nobody stands for all who were not signed
	 * in.
	 */
	@Query("""
			select coalesce(sum(a.size), 0) from Attachment a
			where a.storedAt > :since and (a.storedBy.value = :person or (:person = '' and a.storedBy.value is null))""")
	long bytesSince(String person, Instant since);

	/** How much has come since from an address, by people who were not signed in. */
	@Query("select coalesce(sum(a.size), 0) from Attachment a where a.storedAt > :since and a.storedFrom = :address")
	long bytesFrom(String address, Instant since);

	/** Forgets where files have come from that count no more. */
	@Modifying
	@Query("update Attachment a set a.storedFrom = null where a.storedFrom is not null and a.storedAt <= :before")
	void forgetAddresses(Instant before);

	/** Holds an attachment against being claimed or removed by another transaction. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Attachment a where a.id = :id and a.claimedAt is null")
	Optional<Attachment> lockUnclaimed(AttachmentId id);

}
