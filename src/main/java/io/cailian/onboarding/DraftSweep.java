package io.cailian.onboarding;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes drafts nobody has gone on with for thirty days, each on its own.
 */
@Component
class DraftSweep {

	private static final Logger LOG = LoggerFactory.getLogger(DraftSweep.class);

	private static final Limit MOST = Limit.of(10_000);

	private final DraftRecords records;

	private final DraftStore store;

	private final TransactionTemplate transaction;

	DraftSweep(DraftRecords records, DraftStore store, TransactionTemplate transaction) {
		this.records = records;
		this.store = store;
		this.transaction = transaction;
	}

	@Scheduled(cron = "0 23 3 * * *")
	void deleteAbandoned() {
		for (UUID id : this.records.abandoned(this.transaction.execute((status) -> this.store.latest()), MOST)) {
			try {
				this.transaction
					.executeWithoutResult((status) -> this.store.abandoned(id).ifPresent(this.store::discard));
			}
			catch (RuntimeException ex) {
				LOG.warn("abandoned draft {} could not be deleted", id, ex);
			}
		}
	}

}
