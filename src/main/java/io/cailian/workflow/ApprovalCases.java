package io.cailian.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps approvals, running and ended.
 */
interface ApprovalCases extends Repository<ApprovalCase, UUID> {

	ApprovalCase save(ApprovalCase approval);

	Optional<ApprovalCase> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ApprovalCase c where c.id = :id")
	Optional<ApprovalCase> findAndLock(UUID id);

	/** The approvals of a document that run; read before they are locked. */
	@Query("""
			select c.id from ApprovalCase c where c.subjectType = :type and c.subjectId = :id
			and c.state = io.cailian.workflow.CaseState.OPEN order by c.id""")
	List<UUID> running(String type, UUID id);

	/** Which approval a task belongs to; read before it is locked. */
	@Query("select s.step.approval.id from CaseSeat s where s.taskId = :task")
	Optional<UUID> ofTask(String task);

	@Query("select s from CaseSeat s where s.taskId = :task")
	Optional<CaseSeat> seatOf(String task);

	/** Those with a seat that lies with a delegate, or may have to. */
	@Query("""
			select c from ApprovalCase c where c.state = io.cailian.workflow.CaseState.OPEN
			and exists (select 1 from CaseSeat s where s.step.approval = c and s.role is null
				and s.state = io.cailian.workflow.SeatState.OPEN
				and (s.delegation is not null or s.holder in :away))
			order by c.id""")
	List<ApprovalCase> delegable(Collection<UserId> away);

	/** Those with a seat whose next deadline has passed, the longest passed first. */
	@Query("""
			select s.step.approval.id from CaseSeat s where s.deadlineAt <= :now
			and s.state = io.cailian.workflow.SeatState.OPEN order by s.deadlineAt""")
	List<UUID> pastDeadline(Instant now, Limit limit);

	@Query("select c from ApprovalCase c where c.subjectType = :type and c.subjectId = :id order by c.openedAt desc, c.id desc")
	List<ApprovalCase> newestFirst(String type, UUID id);

}
