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
			select a from UserAccount a where a.email <> '' and lower(a.email) in (
				select lower(b.email) from UserAccount b group by lower(b.email) having count(b) > 1)
			order by a.id.value""")
	List<UserAccount> withSharedEmail();

}
