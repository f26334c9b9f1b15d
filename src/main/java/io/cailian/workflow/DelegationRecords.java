package io.cailian.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps delegations, those that are over included.
 */
interface DelegationRecords extends Repository<Delegation, UUID> {

	Delegation saveAndFlush(Delegation delegation);

	Optional<Delegation> findById(UUID id);

	@Query("select d from Delegation d order by d.startsAt desc, d.id desc")
	List<Delegation> newestFirst();

	@Query("""
			select d from Delegation d where d.delegator in :me or d.delegate in :me
			order by d.startsAt desc, d.id desc""")
	List<Delegation> ofAccounts(Collection<UserId> me);

	/** Those that hold at an instant. */
	@Query("""
			select d from Delegation d where d.startsAt <= :at and d.endsAt > :at and d.endedAt is null
			order by d.startsAt, d.id""")
	List<Delegation> inForce(Instant at);

	/** Those nobody has ended that hold at some instant of a time. */
	@Query("select d from Delegation d where d.startsAt < :until and d.endsAt > :from and d.endedAt is null")
	List<Delegation> between(Instant from, Instant until);

	@Query(value = "select name from delegation_turn where name = 'DELEGATIONS' for update", nativeQuery = true)
	String waitForTurn();

}
