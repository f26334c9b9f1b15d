package io.cailian.document;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts infected files on the audit trail; the record stays although the upload is rolled
 * back.
 */
@Component
class RefusedFiles {

	private final ApplicationEventPublisher events;

	RefusedFiles(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void report(VirusFound found) {
		this.events.publishEvent(found);
	}

}
