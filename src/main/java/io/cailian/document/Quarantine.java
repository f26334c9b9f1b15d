package io.cailian.document;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the scanner again about files that came while it could not be asked. Until it has
 * answered nobody reads them; a file with a virus loses its content and keeps its record.
 */
@Component
class Quarantine {

	private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

	private static final Limit MOST = Limit.of(100);

	private final AttachmentRecords records;

	private final FileStore files;

	private final VirusScan scan;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	Quarantine(AttachmentRecords records, FileStore files, VirusScan scan, ApplicationEventPublisher events,
			TransactionTemplate transaction) {
		this.records = records;
		this.files = files;
		this.scan = scan;
		this.events = events;
		this.transaction = transaction;
	}

	@Scheduled(initialDelayString = "${cailian.antivirus.retry-every:PT1M}",
			fixedDelayString = "${cailian.antivirus.retry-every:PT1M}")
	void askAgain() {
		if (!this.scan.isOn()) {
			return;
		}
		for (AttachmentId id : this.records.inQuarantine(MOST)) {
			try {
				VirusScan.Verdict verdict = this.scan.scan(this.files.place(id));
				this.transaction.executeWithoutResult((status) -> settle(id, verdict));
			}
			catch (IOException ex) {
				LOG.warn("the virus scanner still cannot be asked, files stay in quarantine: {}", ex.getMessage());
				return;
			}
		}
	}

	private void settle(AttachmentId id, VirusScan.Verdict verdict) {
		this.records.lock(id).ifPresent((attachment) -> {
			switch (verdict) {
				case VirusScan.Clean clean -> attachment.release();
				case VirusScan.Infected infected -> {
					attachment.condemn();
					remove(id);
					AttachmentInfo info = attachment.info();
					this.events
						.publishEvent(new VirusFound(id.value(), info.fileName(), infected.virus(), info.sha256()));
				}
			}
			this.records.save(attachment);
		});
	}

	private void remove(AttachmentId id) {
		try {
			this.files.remove(id);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
