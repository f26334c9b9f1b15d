package io.cailian.notification;

import java.time.Clock;

import io.cailian.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where business modules post letters. Posting only writes a row in the caller's
 * transaction; the letter leaves after that commits, at least once.
 */
@Service
public class MailOutbox {

	private final OutgoingMails mails;

	private final Clock clock;

	MailOutbox(OutgoingMails mails, Clock clock) {
		this.mails = mails;
		this.clock = clock;
	}

	/** Posts a letter; needs a running transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void post(MailDraft draft) {
		this.mails.save(OutgoingMail.post(Ids.next(), draft, this.clock.instant()));
	}

}
