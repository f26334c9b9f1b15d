package io.cailian.identity;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountInvitationRecords extends JpaRepository<AccountInvitation, String> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from AccountInvitation i where i.tokenHash = :tokenHash")
	Optional<AccountInvitation> findAndLock(String tokenHash);

	@Modifying(flushAutomatically = true)
	@Query("delete from AccountInvitation i where i.userId = :user and i.usedAt is null")
	void discardUnused(UserId user);

}
