package io.cailian.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.AuditedEvent;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes audited facts in the transaction that makes them true. They are gathered and
 * appended as its last act, or when the transaction itself reads the trail: the head of
 * the chain is then locked only for a moment and always last.
 */
@Component
class AuditRecording {

	private final AuditChain chain;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final EntityManager entities;

	private final TransactionTemplate transaction;

	AuditRecording(AuditChain chain, CurrentUser currentUser, Clock clock, EntityManager entities,
			TransactionTemplate transaction) {
		this.chain = chain;
		this.currentUser = currentUser;
		this.clock = clock;
		this.entities = entities;
		this.transaction = transaction;
	}

	@EventListener
	void record(AuditedEvent event) {
		AuditRow.Pending entry = new AuditRow.Pending(this.clock.instant(),
				this.currentUser.idIfSignedIn().orElse(UserId.SYSTEM).value(), event.action(), event.subjectType(),
				event.subjectId(), CanonicalJson.of(event.facts()));
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			gathered().add(entry);
		}
		else {
			this.transaction.executeWithoutResult((status) -> this.chain.append(List.of(entry)));
		}
	}

	/** Appends what the running transaction has gathered so far. */
	void appendGathered() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return;
		}
		for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
			if (synchronization instanceof Gathered gathered) {
				gathered.append();
			}
		}
	}

	private Gathered gathered() {
		for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
			if (synchronization instanceof Gathered gathered) {
				return gathered;
			}
		}
		Gathered gathered = new Gathered();
		TransactionSynchronizationManager.registerSynchronization(gathered);
		return gathered;
	}

	private final class Gathered implements TransactionSynchronization, Ordered {

		private final List<AuditRow.Pending> entries = new ArrayList<>();

		private boolean atTheEnd;

		void add(AuditRow.Pending entry) {
			this.entries.add(entry);
			if (this.atTheEnd) {
				append();
			}
		}

		void append() {
			if (this.entries.isEmpty()) {
				return;
			}
			AuditRecording.this.entities.flush();
			AuditRecording.this.chain.append(List.copyOf(this.entries));
			this.entries.clear();
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.atTheEnd = true;
			append();
		}

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

	}

}
