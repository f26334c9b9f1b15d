package io.cailian.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps what is asked about tasks.
 */
interface TaskQuestions extends Repository<TaskQuestion, UUID> {

	TaskQuestion save(TaskQuestion question);

	Optional<TaskQuestion> findById(UUID id);

	@Query("select q from TaskQuestion q where q.taskId = :task order by q.askedAt, q.id")
	List<TaskQuestion> about(String task);

	@Query("""
			select q from TaskQuestion q where q.subjectType = :type and q.subjectId = :id
			order by q.askedAt, q.id""")
	List<TaskQuestion> aboutSubject(String type, UUID id);

	@Query("select q from TaskQuestion q where q.taskId in :tasks")
	List<TaskQuestion> aboutAny(Collection<String> tasks);

	@Query("select count(q) > 0 from TaskQuestion q where q.taskId = :task and q.of in :people")
	boolean isAskedOf(String task, Collection<UserId> people);

}
