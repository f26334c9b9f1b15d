package io.cailian.identity;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UserAccounts extends JpaRepository<UserAccount, UserId> {

	@Query("select a from UserAccount a join a.roles r where r = :role order by a.id.value")
	List<UserAccount> withRole(String role);

	/** Enabled accounts only. */
	@Query("""
			select new io.cailian.identity.Person(a.id, a.nameZh, a.nameEn, a.email) from UserAccount a
			where a.enabled and exists (select 1 from a.roles r where r <> :role) order by a.id.value""")
	List<Person> withRoleOtherThan(String role);

	/** Those of the accounts that are enabled and hold another role than this one. */
	@Query("""
			select a.id from UserAccount a
			where a.id in :accounts and a.enabled and exists (select 1 from a.roles r where r <> :role)
			order by a.id.value""")
	List<UserId> withRoleOtherThan(String role, Collection<UserId> accounts);

	@Query("select a.id from UserAccount a where lower(a.email) = :email")
	List<UserId> withEmail(String email);

	/** The different employee numbers of accounts with an e-mail address. */
	@Query("""
			select distinct a.employeeNumber from UserAccount a
			where lower(a.email) = :email and a.employeeNumber <> '' order by a.employeeNumber""")
	List<String> employeesWithEmail(String email);

	/**
	 * The accounts with an employee number, and those without any that share an e-mail
	 * address with one of them.
	 */
	@Query("""
			select a.id from UserAccount a where a.employeeNumber = :number
			or (a.employeeNumber = '' and a.email <> '' and exists (
				select b.id from UserAccount b where b.employeeNumber = :number and lower(b.email) = lower(a.email)))""")
	List<UserId> ofEmployee(String number);

	/** Accounts of which another one is the same person's. */
	@Query("""
			select a from UserAccount a where
			(a.employeeNumber <> '' and exists (
				select b.id from UserAccount b where b.employeeNumber = a.employeeNumber and b.id.value <> a.id.value))
			or (a.email <> '' and exists (
				select b.id from UserAccount b where lower(b.email) = lower(a.email) and b.id.value <> a.id.value
				and (a.employeeNumber = '' or b.employeeNumber = '')))
			order by a.id.value""")
	List<UserAccount> sharingAPerson();

}
