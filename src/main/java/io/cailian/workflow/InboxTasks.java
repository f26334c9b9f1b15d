package io.cailian.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
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

	String OPEN_TO = """
			from InboxTask t
			where (t.holder in :me or t.holder is null and (t.role in :roles
				or exists (select 1 from InboxTask o join o.people p where o = t and p in :names)))
			and t.requestedBy not in :me and (t.putOffUntil is null or t.putOffUntil <= :now)
			and not exists (select 1 from InboxTask o join o.barred b where o = t and b in :names)""";

	@Query("select count(t) " + OPEN_TO)
	long countOpenTo(Collection<String> roles, Collection<UserId> me, Collection<String> names, Instant now);

	@Query("select t " + OPEN_TO + " order by t.dueAt, t.id")
	List<InboxTask> openTo(Collection<String> roles, Collection<UserId> me, Collection<String> names, Instant now,
			Limit limit);

	@Query("select t.requestedBy from InboxTask t where t.subjectType = :type and t.subjectId = :id")
	List<UserId> requesters(String type, UUID id);

	@Query("select t.id from InboxTask t join t.barred b where t.id in :ids and b in :names")
	Set<String> barring(Collection<String> ids, Collection<String> names);

	@Query("select t.id from InboxTask t order by t.id")
	List<String> ids();

	List<InboxTask> findBySubjectTypeAndSubjectId(String subjectType, UUID subjectId);

}
