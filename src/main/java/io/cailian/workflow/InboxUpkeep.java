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
 * Compares the inbox with the engine every night and whenever somebody looks. Both change
 * in one transaction, so whatever differs was changed past the portal.
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

	private final JdbcClient database;

	private final ManagementService management;

	private final SpringProcessEngineConfiguration engine;

	private final InboxListener inbox;

	private final InboxTasks tasks;

	private final InboxChanges changes;

	private final JobFailures failures;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	InboxUpkeep(JdbcClient database, ManagementService management, SpringProcessEngineConfiguration engine,
			InboxListener inbox, InboxTasks tasks, InboxChanges changes, JobFailures failures,
			TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.database = database;
		this.management = management;
		this.engine = engine;
		this.inbox = inbox;
		this.tasks = tasks;
		this.changes = changes;
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
	 * Lists what is missing and strikes what is left over, each on its own.
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
		InboxDrift after = compared();
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(InboxDriftNoted.rebuilt(before)));
		return after;
	}

	@Scheduled(cron = "${cailian.inbox.check-at:0 0 3 * * *}")
	void check() {
		this.transaction.executeWithoutResult((status) -> {
			this.failures.forgetEnded();
			InboxDrift found = compared();
			if (!found.isNone()) {
				LOG.warn("the inbox differs from the engine: missing {}, left over {}", found.missing(),
						found.leftOver());
				this.events.publishEvent(InboxDriftNoted.found(found));
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
		return new InboxDrift(ids(MISSING), ids(LEFT_OVER));
	}

	private List<String> ids(String query) {
		return this.database.sql(query).query((row, number) -> row.getString(1)).list();
	}

}
