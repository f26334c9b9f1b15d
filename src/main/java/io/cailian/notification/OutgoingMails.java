package io.cailian.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OutgoingMails extends JpaRepository<OutgoingMail, UUID> {

	/** The next letter due that no other sender holds, locked for this transaction. */
	@Query(value = """
			select * from mail_outbox where status = 'PENDING' and next_attempt_at <= :now
			order by next_attempt_at, id limit 1 for update skip locked""", nativeQuery = true)
	Optional<OutgoingMail> nextDue(Instant now);

}
