package io.cailian.sourcing;

import io.cailian.organisation.spi.LimitedDocument;

import org.springframework.stereotype.Component;

/**
 * Awards have an amount, so people may have a limit for them.
 */
@Component
class AwardLimit implements LimitedDocument {

	@Override
	public String type() {
		return Award.SUBJECT_TYPE;
	}

	@Override
	public String titleKey() {
		return "workflow.subject." + Award.SUBJECT_TYPE;
	}

}
