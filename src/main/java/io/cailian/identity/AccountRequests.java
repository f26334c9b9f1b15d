package io.cailian.identity;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRequests extends JpaRepository<AccountRequest, UserId> {

	/** The next request due that nobody else holds, locked for this transaction. */
	@Query(value = """
			select * from account_request where status in ('WAITING', 'PROVIDED') and next_attempt_at <= :now
			order by next_attempt_at, requested_id limit 1 for update skip locked""", nativeQuery = true)
	Optional<AccountRequest> nextDue(Instant now);

}
