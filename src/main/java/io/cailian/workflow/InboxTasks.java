package io.cailian.workflow;

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
			t.role in :roles and (:process = '' or t.process = :process)
			and (lower(t.number) like :pattern escape '!' or lower(t.titleZh) like :pattern escape '!'
				or lower(t.titleEn) like :pattern escape '!' or lower(t.supplierName) like :pattern escape '!')""";

	InboxTask save(InboxTask task);

	Optional<InboxTask> findById(String id);

	void delete(InboxTask task);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from InboxTask t where t.id = :id")
	Optional<InboxTask> findAndLock(String id);

	@Query("select t from InboxTask t where " + MATCHING + " order by t.waitingSince, t.id")
	List<InboxTask> waiting(Collection<String> roles, String process, String pattern, Limit limit);

	@Query("select count(t) from InboxTask t where " + MATCHING)
	long count(Collection<String> roles, String process, String pattern);

	@Query("""
			select count(t) from InboxTask t
			where t.role in :roles and t.requestedBy <> :person and :personId not member of t.barred""")
	long countOpenTo(Collection<String> roles, UserId person, String personId);

	@Query("select t.requestedBy from InboxTask t where t.subjectType = :type and t.subjectId = :id")
	List<UserId> requesters(String type, UUID id);

	@Query("select t.id from InboxTask t join t.barred b where t.id in :ids and b = :personId")
	Set<String> barring(Collection<String> ids, String personId);

}
