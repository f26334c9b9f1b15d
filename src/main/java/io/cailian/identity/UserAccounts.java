package io.cailian.identity;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UserAccounts extends JpaRepository<UserAccount, UserId> {

	@Query("select a from UserAccount a join a.roles r where r = :role order by a.id.value")
	List<UserAccount> withRole(String role);

}
