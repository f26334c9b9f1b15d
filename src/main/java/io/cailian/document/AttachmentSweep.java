package io.cailian.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes files that were uploaded and never became part of a document: forms nobody
 * sent, files taken out again before sending. Each goes on its own, first from the disk
 * and then from the table, so that a night cut short leaves nothing that the next night
 * does not find.
 */
@Component
class AttachmentSweep {

	/** How long a form may stay open between the upload and the sending. */
	static final Duration PATIENCE = Duration.ofDays(1);

	private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);

	private static final Limit MOST = Limit.of(10_000);

	private final AttachmentRecords records;

	private final FileStore files;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AttachmentSweep(AttachmentRecords records, FileStore files, TransactionTemplate transaction, Clock clock) {
		this.records = records;
		this.files = files;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(cron = "0 41 3 * * *")
	void removeUnclaimed() {
		for (AttachmentId id : this.records.unclaimedBefore(this.clock.instant().minus(PATIENCE), MOST)) {
			try {
				this.transaction.executeWithoutResult((status) -> remove(id));
			}
			catch (RuntimeException ex) {
				LOG.warn("unclaimed attachment {} could not be removed", id, ex);
			}
		}
	}

	/** From where a file came matters for its first day only. */
	@Scheduled(cron = "0 43 3 * * *")
	void forgetAddresses() {
		this.transaction
			.executeWithoutResult((status) -> this.records.forgetAddresses(this.clock.instant().minus(PATIENCE)));
	}

	private void remove(AttachmentId id) {
		this.records.lockUnclaimed(id).ifPresent((attachment) -> {
			try {
				this.files.remove(id);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.records.delete(attachment);
		});
	}

}
