package io.cailian.workflow;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps the tasks that wait.
 */
interface InboxTasks extends Repository<InboxTask, String> {

	InboxTask save(InboxTask task);

	Optional<InboxTask> findById(String id);

	void delete(InboxTask task);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from InboxTask t where t.id = :id")
	Optional<InboxTask> findAndLock(String id);

}
