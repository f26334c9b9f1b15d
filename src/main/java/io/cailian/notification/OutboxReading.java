package io.cailian.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.cailian.kernel.LikePattern;
import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an administrator see what was posted and send a parked letter again. Letters carry
 * links that open accounts: these are masked, and who has them shown is on the audit
 * trail.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMIN')")
public class OutboxReading {

	private static final String SEARCH = """
			select m from OutgoingMail m
			where lower(m.toAddress) like :pattern escape '!' or lower(m.subject) like :pattern escape '!' or lower(m.reference) like :pattern escape '!'
			order by m.postedAt desc, m.id desc""";

	private final OutgoingMails mails;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OutboxReading(OutgoingMails mails, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
		this.mails = mails;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/** Letters whose address, subject or reference contains the text, newest first. */
	public List<PostedMail> find(String text, int offset, int limit) {
		return this.entities.createQuery(SEARCH, OutgoingMail.class)
			.setParameter("pattern", LikePattern.containing(text))
			.setFirstResult(offset)
			.setMaxResults(limit)
			.getResultStream()
			.map(OutgoingMail::posted)
			.toList();
	}

	/** The text of a letter with its secret links; the trail knows who has read it. */
	@Transactional
	public String reveal(UUID id) {
		OutgoingMail mail = read(id);
		this.events.publishEvent(mail.revealed());
		return mail.draft().body();
	}

	@Transactional
	public void sendAgain(UUID id) {
		OutgoingMail mail = read(id);
		mail.retry(this.clock.instant());
		this.mails.save(mail);
	}

	private OutgoingMail read(UUID id) {
		return this.mails.findById(id).orElseThrow(() -> new IllegalArgumentException("no letter " + id));
	}

}
