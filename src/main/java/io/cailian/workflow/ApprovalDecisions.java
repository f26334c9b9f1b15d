package io.cailian.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps decisions.
 */
interface ApprovalDecisions extends Repository<ApprovalDecision, UUID> {

	ApprovalDecision saveAndFlush(ApprovalDecision decision);

	Optional<ApprovalDecision> findByTaskId(String taskId);

	@Query("select d from ApprovalDecision d where d.subjectType = :type and d.subjectId = :id order by d.at desc, d.id desc")
	List<ApprovalDecision> newestFirst(String type, UUID id);

}
