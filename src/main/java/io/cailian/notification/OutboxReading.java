package io.cailian.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.kernel.LikePattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an administrator see what was posted and send a parked letter again. In demo mode,
 * where no mail leaves, all staff may read, so that one can play the receiver too.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@outboxReading.isOpen()")
public class OutboxReading {

	private final OutgoingMails mails;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final boolean demo;

	OutboxReading(OutgoingMails mails, CurrentUser currentUser, Clock clock,
			@Value("${cailian.mode:demo}") String mode) {
		this.mails = mails;
		this.currentUser = currentUser;
		this.clock = clock;
		this.demo = mode.equals("demo");
	}

	/** Tells whether the present person may read the outbox. */
	@PreAuthorize("permitAll()")
	public boolean isOpen() {
		return this.currentUser.has(Roles.ADMIN)
				|| (this.demo && this.currentUser.idIfSignedIn().isPresent() && !this.currentUser.has(Roles.SUPPLIER));
	}

	/** Letters whose address, subject or reference contains the text, newest first. */
	public List<PostedMail> find(String text, int page, int size) {
		return this.mails.search(LikePattern.containing(text), PageRequest.of(page, size))
			.stream()
			.map(OutgoingMail::posted)
			.toList();
	}

	@Transactional
	@PreAuthorize("hasRole('ADMIN')")
	public void sendAgain(UUID id) {
		OutgoingMail mail = this.mails.findById(id).orElseThrow(() -> new IllegalArgumentException("no letter " + id));
		mail.retry(this.clock.instant());
		this.mails.save(mail);
	}

}
