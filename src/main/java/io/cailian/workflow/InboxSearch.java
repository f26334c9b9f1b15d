package io.cailian.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.springframework.stereotype.Component;

/**
 * Finds the tasks and decisions of the signed-in person, one query for each way in which
 * a task can come to them.
 */
@Component
class InboxSearch {

	private static final Comparator<InboxTask> LONGEST_WAITING = Comparator.comparing(InboxTask::waitingSince)
		.thenComparing(InboxTask::id);

	private static final String WORDS = """
			and (lower(t.number) like :pattern escape '!' or lower(t.titleZh) like :pattern escape '!'
				or lower(t.titleEn) like :pattern escape '!' or lower(t.supplierName) like :pattern escape '!')""";

	private static final String KIND = " and t.process = :process";

	private static final String DECISIONS = "from ApprovalDecision t where t.by.value in :me";

	private final EntityManager entities;

	private final CurrentUser currentUser;

	private final Clock clock;

	InboxSearch(EntityManager entities, CurrentUser currentUser, Clock clock) {
		this.entities = entities;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** The tasks that wait longest. */
	List<InboxTask> tasks(InboxFilter filter, Set<UserId> me, int limit) {
		return filter.part().paths().stream().flatMap((path) -> {
			String query = "select t " + from(path) + narrowed(filter) + " order by t.waitingSince, t.id";
			return bound(this.entities.createQuery(query, InboxTask.class), query, filter, me).setMaxResults(limit)
				.getResultStream();
		}).sorted(LONGEST_WAITING).limit(limit).toList();
	}

	/** The newest decisions. */
	List<ApprovalDecision> decisions(InboxFilter filter, Set<UserId> me, int limit) {
		String query = "select t " + DECISIONS + narrowed(filter) + " order by t.at desc, t.id desc";
		return bound(this.entities.createQuery(query, ApprovalDecision.class), query, filter, me).setMaxResults(limit)
			.getResultList();
	}

	long count(InboxFilter filter, Set<UserId> me) {
		Stream<String> found = (filter.part() == InboxPart.DONE) ? Stream.of(DECISIONS)
				: filter.part().paths().stream().map(InboxSearch::from);
		return found.mapToLong((from) -> count(from + narrowed(filter), filter, me)).sum();
	}

	/** How many tasks are found by each of the ways. */
	Map<InboxPath, Long> counts(Collection<InboxPath> paths, Set<UserId> me) {
		return paths.stream()
			.distinct()
			.collect(Collectors.toMap((path) -> path, (path) -> count(from(path), InboxFilter.ALL, me), Long::sum,
					() -> new EnumMap<>(InboxPath.class)));
	}

	private long count(String from, InboxFilter filter, Set<UserId> me) {
		String query = "select count(t) " + from;
		return bound(this.entities.createQuery(query, Long.class), query, filter, me).getSingleResult();
	}

	private static String from(InboxPath path) {
		return "from InboxTask t where " + path.condition();
	}

	private static String narrowed(InboxFilter filter) {
		return (filter.text().isBlank() ? "" : " " + WORDS) + (filter.process().isEmpty() ? "" : KIND);
	}

	/** Gives a query those of the values that it asks for. */
	private <Q extends Query> Q bound(Q query, String text, InboxFilter filter, Set<UserId> me) {
		Instant now = this.clock.instant();
		Map<String, Object> values = Map.of("me", me.stream().map(UserId::value).toList(), "roles",
				this.currentUser.roles(), "now", now, "pattern", filter.pattern(), "process", filter.process());
		values.forEach((name, value) -> {
			if (text.contains(":" + name)) {
				query.setParameter(name, value);
			}
		});
		return query;
	}

}
