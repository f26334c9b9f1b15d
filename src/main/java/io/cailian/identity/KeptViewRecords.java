package io.cailian.identity;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KeptViewRecords extends JpaRepository<KeptView, UUID> {

	@Query("select v from KeptView v where v.owner = :owner and v.list = :list order by v.name")
	List<KeptView> of(UserId owner, String list);

}
