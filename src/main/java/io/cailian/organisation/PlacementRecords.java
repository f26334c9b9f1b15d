package io.cailian.organisation;

import java.util.Collection;
import java.util.List;

import io.cailian.identity.UserId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlacementRecords extends JpaRepository<Placement, PlacementId> {

	/** What is recorded for any of these accounts, the earliest recorded first. */
	@Query("""
			select distinct p from Placement p left join fetch p.posts left join fetch p.limits
			where p.account in :accounts order by p.id.value""")
	List<Placement> of(Collection<UserId> accounts);

	/** Everything that is recorded, the earliest first, read at once. */
	@Query("""
			select distinct p from Placement p left join fetch p.posts left join fetch p.limits
			order by p.id.value""")
	List<Placement> all();

	@Query("select p.account from Placement p join p.posts held where held = :post order by p.account.value")
	List<UserId> holding(String post);

	@Query("""
			select new io.cailian.organisation.PostHolding(held, p.account) from Placement p join p.posts held
			order by p.account.value""")
	List<PostHolding> holdings();

}
