package io.cailian.workflow;

import java.util.List;

import org.flowable.engine.ManagementService;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the inbox with the engine and the approvals every night and whenever somebody
 * looks. They change in one transaction, so whatever differs was changed past the portal.
 * Who may not decide depends on documents and people besides; it is asked anew for every
 * decision, and the lists take it over every night.
 */
@Service
public class InboxUpkeep {

	private static final Logger LOG = LoggerFactory.getLogger(InboxUpkeep.class);

	private static final String MISSING = """
			select t.ID_ from ACT_RU_TASK t
			where not exists (select 1 from inbox_task i where i.task_id = t.ID_) order by t.CREATE_TIME_, t.ID_""";

	private static final String LEFT_OVER = """
			select i.task_id from inbox_task i
			where not exists (select 1 from ACT_RU_TASK t where t.ID_ = i.task_id) order by i.waiting_since, i.task_id""";

	private static final String ASTRAY = """
			select i.task_id from inbox_task i
			join ACT_RU_TASK t on t.ID_ = i.task_id
			left join approval_seat s on s.task_id = i.task_id
			left join approval_step e on e.id = s.step_id
			left join approval_case c on c.id = e.case_id
			where s.id is null or i.seat_id is null or i.seat_id <> s.id or s.state <> 'OPEN'
			or not (i.role = s.role or i.role is null and s.role is null)
			or not (i.holder = s.holder or i.holder is null and s.holder is null)
			or not (i.on_behalf_of = s.on_behalf_of or i.on_behalf_of is null and s.on_behalf_of is null)
			or not (i.delegation_id = s.delegation_id or i.delegation_id is null and s.delegation_id is null)
			or not (i.put_off_until = s.put_off_until or i.put_off_until is null and s.put_off_until is null)
			or i.requested_by <> c.requested_by or i.limited <> e.within_limit
			or not (i.base_amount = c.base_amount or i.base_amount is null and c.base_amount is null)
			or exists (select 1 from inbox_task_person p where p.task_id = i.task_id and not exists
				(select 1 from approval_seat_person a where a.seat_id = s.id and a.user_id = p.user_id))
			or exists (select 1 from approval_seat_person a where a.seat_id = s.id and not exists
				(select 1 from inbox_task_person p where p.task_id = i.task_id and p.user_id = a.user_id))
			order by i.waiting_since, i.task_id""";

	private final JdbcClient database;

	private final ManagementService management;

	private final SpringProcessEngineConfiguration engine;

	private final InboxListener inbox;

	private final InboxTasks tasks;

	private final InboxChanges changes;

	private final ApprovalCases cases;

	private final TaskSubjects subjects;

	private final JobFailures failures;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	InboxUpkeep(JdbcClient database, ManagementService management, SpringProcessEngineConfiguration engine,
			InboxListener inbox, InboxTasks tasks, InboxChanges changes, ApprovalCases cases, TaskSubjects subjects,
			JobFailures failures, TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.database = database;
		this.management = management;
		this.engine = engine;
		this.inbox = inbox;
		this.tasks = tasks;
		this.changes = changes;
		this.cases = cases;
		this.subjects = subjects;
		this.failures = failures;
		this.transaction = transaction;
		this.events = events;
	}

	/** How the two differ now. */
	@PreAuthorize(FailedJobs.READERS)
	public InboxDrift drift() {
		return compared();
	}

	/**
	 * Lists what is missing, strikes what is left over and rights what is astray, each on
	 * its own.
	 * @return what still differs, because a document could not be told of
	 */
	@PreAuthorize(FailedJobs.KEEPERS)
	public InboxDrift rebuild() {
		InboxDrift before = compared();
		if (before.isNone()) {
			return before;
		}
		before.missing().forEach((id) -> mend(id, () -> this.management.executeCommand((context) -> {
			TaskEntity task = this.engine.getTaskServiceConfiguration().getTaskService().getTask(id);
			if (task != null && this.tasks.findById(id).isEmpty()) {
				this.inbox.enter(task);
			}
			return id;
		})));
		before.leftOver().forEach((id) -> mend(id, () -> {
			this.tasks.findById(id).ifPresent(this.tasks::delete);
			this.changes.afterCommit();
		}));
		before.astray().forEach((id) -> mend(id, () -> right(id)));
		InboxDrift after = compared();
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(InboxDriftNoted.rebuilt(before)));
		return after;
	}

	@Scheduled(cron = "${cailian.inbox.check-at:0 0 3 * * *}")
	void check() {
		this.tasks.ids().forEach((id) -> mend(id, () -> barAnew(id)));
		this.transaction.executeWithoutResult((status) -> {
			this.failures.forgetEnded();
			InboxDrift found = compared();
			if (!found.isNone()) {
				LOG.warn("the inbox differs from the engine: missing {}, left over {}, astray {}", found.missing(),
						found.leftOver(), found.astray());
				this.events.publishEvent(InboxDriftNoted.found(found));
			}
		});
	}

	/** The approval is locked before its tasks, as it is for deciding. */
	private void right(String id) {
		this.cases.ofTask(id).flatMap(this.cases::findAndLock);
		CaseSeat seat = this.cases.seatOf(id)
			.orElseThrow(() -> new IllegalStateException("no seat waits as task " + id));
		this.tasks.findAndLock(id).ifPresent((task) -> {
			task.follow(seat);
			this.tasks.save(task);
			this.changes.afterCommit();
		});
	}

	private void barAnew(String id) {
		this.tasks.findById(id).ifPresent((task) -> {
			if (task.bar(this.subjects.barred(task.subject()))) {
				this.tasks.save(task);
				this.changes.afterCommit();
			}
		});
	}

	private void mend(String id, Runnable work) {
		try {
			this.transaction.executeWithoutResult((status) -> work.run());
		}
		catch (RuntimeException ex) {
			LOG.warn("inbox line of task {} cannot be mended", id, ex);
		}
	}

	private InboxDrift compared() {
		return new InboxDrift(ids(MISSING), ids(LEFT_OVER), ids(ASTRAY));
	}

	private List<String> ids(String query) {
		return this.database.sql(query).query((row, number) -> row.getString(1)).list();
	}

}
