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

	String MATCHING = """
			(:all = true or t.role in :roles or t.holder in :me or t.onBehalfOf in :me
				or exists (select 1 from InboxTask o join o.people p where o = t and p in :names))
			and (:process = '' or t.process = :process)
			and (lower(t.number) like :pattern escape '!' or lower(t.titleZh) like :pattern escape '!'
				or lower(t.titleEn) like :pattern escape '!' or lower(t.supplierName) like :pattern escape '!')""";

	InboxTask save(InboxTask task);

	Optional<InboxTask> findById(String id);

	void delete(InboxTask task);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from InboxTask t where t.id = :id")
	Optional<InboxTask> findAndLock(String id);

	@Query("select t from InboxTask t where " + MATCHING + " order by t.waitingSince, t.id")
	List<InboxTask> waiting(boolean all, Collection<String> roles, Collection<UserId> me, Collection<String> names,
			String process, String pattern, Limit limit);

	@Query("select count(t) from InboxTask t where " + MATCHING)
	long count(boolean all, Collection<String> roles, Collection<UserId> me, Collection<String> names, String process,
			String pattern);

	@Query("""
			select count(t) from InboxTask t
			where (t.holder in :me or t.holder is null and (t.role in :roles
				or exists (select 1 from InboxTask o join o.people p where o = t and p in :names)))
			and t.requestedBy not in :me and (t.putOffUntil is null or t.putOffUntil <= :now)
			and not exists (select 1 from InboxTask o join o.barred b where o = t and b in :names)""")
	long countOpenTo(Collection<String> roles, Collection<UserId> me, Collection<String> names, Instant now);

	@Query("select t.requestedBy from InboxTask t where t.subjectType = :type and t.subjectId = :id")
	List<UserId> requesters(String type, UUID id);

	@Query("select t.id from InboxTask t join t.barred b where t.id in :ids and b in :names")
	Set<String> barring(Collection<String> ids, Collection<String> names);

	List<InboxTask> findBySubjectTypeAndSubjectId(String subjectType, UUID subjectId);

}
