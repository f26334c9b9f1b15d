package io.cailian.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has open tasks move when a delegation begins and return when it ends: each minute, and
 * at once when somebody makes or ends one. It compares where tasks lie with where they
 * belong, one approval after the other, so that a run cut short is finished by the next.
 */
@Component
class DelegatedSeats {

	private static final Logger LOG = LoggerFactory.getLogger(DelegatedSeats.class);

	private final ApprovalCases cases;

	private final InboxTasks tasks;

	private final StandingIn standingIn;

	private final InboxChanges changes;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DelegatedSeats(ApprovalCases cases, InboxTasks tasks, StandingIn standingIn, InboxChanges changes,
			ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
		this.cases = cases;
		this.tasks = tasks;
		this.standingIn = standingIn;
		this.changes = changes;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void on(DelegationCreated created) {
		try {
			run();
		}
		catch (RuntimeException ex) {
			LOG.warn("tasks of {} will move within a minute", created.delegation().id(), ex);
		}
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void on(DelegationEnded ended) {
		try {
			run();
		}
		catch (RuntimeException ex) {
			LOG.warn("tasks of {} will return within a minute", ended.delegation().id(), ex);
		}
	}

	@Scheduled(fixedDelayString = "${cailian.delegations.every:PT1M}")
	void run() {
		Instant now = this.clock.instant();
		for (UUID approval : misplaced(now)) {
			try {
				this.transaction.executeWithoutResult((status) -> settle(approval));
			}
			catch (RuntimeException ex) {
				LOG.warn("tasks of approval {} could not move and will be tried again", approval, ex);
			}
		}
	}

	/** Read without locks; whoever is found is looked at again under one. */
	private List<UUID> misplaced(Instant now) {
		List<UUID> found = this.transaction.execute((status) -> {
			return this.cases.delegable(this.standingIn.away(now))
				.stream()
				.filter((approval) -> approval.seats().anyMatch((seat) -> this.standingIn.isMisplaced(seat, now)))
				.map(ApprovalCase::id)
				.toList();
		});
		return (found != null) ? found : List.of();
	}

	private void settle(UUID id) {
		Instant now = this.clock.instant();
		this.cases.findAndLock(id).filter((approval) -> approval.state() == CaseState.OPEN).ifPresent((approval) -> {
			approval.seats().filter((seat) -> this.standingIn.place(seat, now)).forEach(this::show);
			this.cases.save(approval);
		});
	}

	private void show(CaseSeat seat) {
		seat.taskId().flatMap(this.tasks::findAndLock).ifPresent((task) -> {
			task.follow(seat);
			this.tasks.save(task);
			this.events.publishEvent(TaskArrived.of(task));
			this.changes.afterCommit();
		});
	}

}
