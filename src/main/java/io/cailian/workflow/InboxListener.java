package io.cailian.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.calendar.WorkingCalendar;
import io.cailian.identity.UserId;
import io.cailian.workflow.spi.TaskSubject;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.identitylink.api.IdentityLink;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the inbox in step with the engine, in the engine's own transaction: a task and
 * its line in the inbox come and go together.
 */
@Component
class InboxListener extends AbstractFlowableEngineEventListener {

	private final InboxTasks tasks;

	private final TaskSubjects subjects;

	private final ChainApproval chains;

	private final BusinessCalendars calendars;

	private final InboxChanges changes;

	private final ApplicationEventPublisher events;

	InboxListener(InboxTasks tasks, TaskSubjects subjects, ChainApproval chains, BusinessCalendars calendars,
			InboxChanges changes, ApplicationEventPublisher events) {
		super(Set.of(FlowableEngineEventType.TASK_CREATED, FlowableEngineEventType.ENTITY_DELETED));
		this.tasks = tasks;
		this.subjects = subjects;
		this.chains = chains;
		this.calendars = calendars;
		this.changes = changes;
		this.events = events;
	}

	@Override
	protected void taskCreated(FlowableEngineEntityEvent event) {
		TaskEntity task = (TaskEntity) event.getEntity();
		CaseSeat seat = process(task).equals(ChainApproval.PROCESS)
				? this.chains.seat(variable(task, ChainApproval.CASE), variable(task, ChainApproval.SEAT))
				: standing(task);
		seat.waitAs(task.getId());
		Instant due = instant(task.getDueDate());
		if (due != null) {
			seat.dueBy(half(task.getCreateTime().toInstant(), due), due);
		}
		this.events.publishEvent(TaskArrived.of(list(task, seat)));
	}

	/** Lists a task whose line got lost. */
	void enter(TaskEntity task) {
		list(task, this.chains.seatOf(task.getId())
			.orElseThrow(() -> new IllegalStateException("no seat waits as task " + task.getId())));
	}

	private InboxTask list(TaskEntity task, CaseSeat seat) {
		Subject subject = seat.step().approval().subject();
		TaskSubject about = this.subjects.of(subject);
		InboxTask listed = this.tasks
			.save(InboxTask.waiting(task.getId(), seat, task.getCreateTime().toInstant(), instant(task.getDueDate()))
				.about(about.summary(subject.id(), Locale.SIMPLIFIED_CHINESE),
						about.summary(subject.id(), Locale.ENGLISH), this.subjects.barred(subject)));
		this.changes.afterCommit();
		return listed;
	}

	@Override
	protected void entityDeleted(FlowableEngineEntityEvent event) {
		if (event.getEntity() instanceof TaskEntity task) {
			this.tasks.findById(task.getId()).ifPresent((line) -> {
				line.seat().ifPresent(this.chains::isAskedNoMore);
				this.tasks.delete(line);
			});
			this.changes.afterCommit();
		}
	}

	private CaseSeat standing(TaskEntity task) {
		Subject subject = new Subject(variable(task, Processes.SUBJECT_TYPE),
				UUID.fromString(variable(task, Processes.SUBJECT_ID)));
		return this.chains.ofTask(subject,
				new ProcessPlace(task.getProcessInstanceId(), process(task), task.getTaskDefinitionKey()),
				new UserId(variable(task, Processes.REQUESTED_BY)), role(task));
	}

	private static String process(TaskEntity task) {
		String definition = task.getProcessDefinitionId();
		return definition.substring(0, definition.indexOf(':'));
	}

	private static String role(TaskEntity task) {
		Collection<? extends IdentityLink> candidates = task.getCandidates();
		return candidates.stream()
			.map(IdentityLink::getGroupId)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no candidate group for " + task.getTaskDefinitionKey()));
	}

	private static String variable(TaskEntity task, String name) {
		return String.valueOf(task.getVariable(name));
	}

	/** When half of the working time until then is over. */
	private Instant half(Instant since, Instant due) {
		WorkingCalendar calendar = this.calendars.ofCompany();
		return calendar.add(calendar.workingTimeBetween(since, due).dividedBy(2), since);
	}

	private static @Nullable Instant instant(@Nullable Date date) {
		return (date != null) ? date.toInstant() : null;
	}

}
