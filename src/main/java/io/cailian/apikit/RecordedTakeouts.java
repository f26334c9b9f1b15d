package io.cailian.apikit;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import io.cailian.identity.CurrentUser;
import io.cailian.kernel.AuditedEvent;
import io.cailian.uikit.ListTakeout;
import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the lists that people take out like the registers they ask for, reads each from
 * one snapshot of the database, and leaves on the audit trail who took what.
 */
@Component
class RecordedTakeouts implements ListTakeout {

	private static final UUID NO_DOCUMENT = new UUID(0, 0);

	private final RateLimits limits;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final EntityManager entities;

	private final TransactionTemplate snapshot;

	RecordedTakeouts(RateLimits limits, CurrentUser currentUser, ApplicationEventPublisher events,
			EntityManager entities, PlatformTransactionManager transactions) {
		this.limits = limits;
		this.currentUser = currentUser;
		this.events = events;
		this.entities = entities;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public void count() {
		this.limits.check("registers", this.currentUser.id().value());
	}

	@Override
	public <R> R asOfNow(Supplier<R> reading) {
		return Objects.requireNonNull(this.snapshot.execute((status) -> reading.get()));
	}

	@Override
	public <R> R page(Supplier<R> reading) {
		R page = reading.get();
		this.entities.clear();
		return page;
	}

	@Override
	public void taken(String list, String filters, String format, int rows) {
		this.events.publishEvent(new ListTaken(
				Map.of("list", list, "filters", filters, "format", format, "rows", String.valueOf(rows))));
	}

	private record ListTaken(Map<String, String> facts) implements AuditedEvent {

		@Override
		public String action() {
			return "LIST_EXPORTED";
		}

		@Override
		public String subjectType() {
			return "LIST";
		}

		@Override
		public UUID subjectId() {
			return NO_DOCUMENT;
		}

	}

}
