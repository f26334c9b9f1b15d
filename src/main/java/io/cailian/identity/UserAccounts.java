package io.cailian.identity;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UserAccounts extends JpaRepository<UserAccount, UserId> {

	@Query("select a from UserAccount a join a.roles r where r = :role order by a.id.value")
	List<UserAccount> withRole(String role);

	@Query("select a.id from UserAccount a where lower(a.email) = :email")
	List<UserId> withEmail(String email);

	@Query("""
			select a from UserAccount a where a.email <> '' and exists (
				select b.id from UserAccount b where lower(b.email) = lower(a.email) and b.id.value <> a.id.value)
			order by a.id.value""")
	List<UserAccount> withSharedEmail();

}
