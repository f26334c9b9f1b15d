package io.cailian.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.cailian.kernel.LikePattern;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an administrator see what was posted and send a parked letter again. Nobody else
 * may: letters carry links that open accounts.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMIN')")
public class OutboxReading {

	private final OutgoingMails mails;

	private final Clock clock;

	OutboxReading(OutgoingMails mails, Clock clock) {
		this.mails = mails;
		this.clock = clock;
	}

	/** Letters whose address, subject or reference contains the text, newest first. */
	public List<PostedMail> find(String text, int page, int size) {
		return this.mails.search(LikePattern.containing(text), PageRequest.of(page, size))
			.stream()
			.map(OutgoingMail::posted)
			.toList();
	}

	@Transactional
	public void sendAgain(UUID id) {
		OutgoingMail mail = this.mails.findById(id).orElseThrow(() -> new IllegalArgumentException("no letter " + id));
		mail.retry(this.clock.instant());
		this.mails.save(mail);
	}

}
