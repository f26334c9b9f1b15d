package io.cailian.sourcing;

import java.util.List;
import java.util.Locale;

import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.SeparationOfDuties;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the purchasing manager give an RFQ to another buyer, so that it does not wait for
 * somebody who cannot work on it. Both buyers are told.
 */
@Service
@PreAuthorize(Access.PURCHASING_MANAGER)
public class RfqHandover {

	private final Rfqs rfqs;

	private final People people;

	private final MailOutbox outbox;

	private final ModuleTranslations texts;

	private final SeparationOfDuties duties;

	RfqHandover(Rfqs rfqs, People people, MailOutbox outbox, ModuleTranslations texts, SeparationOfDuties duties) {
		this.rfqs = rfqs;
		this.people = people;
		this.outbox = outbox;
		this.texts = texts;
		this.duties = duties;
	}

	/** Everybody who can take an RFQ over. */
	@Transactional(readOnly = true)
	public List<Person> buyers() {
		return this.people.withRole(Roles.BUYER);
	}

	@Transactional
	public RfqDetails handOver(RfqId id, UserId buyer, String reason) {
		Person to = buyers().stream()
			.filter((person) -> person.id().equals(buyer))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("sourcing.Rfq.notABuyer", buyer.value()));
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		UserId from = rfq.buyer();
		this.duties.perform(RfqDeeds.on(id, RfqDeeds.TAKEN_OVER), buyer);
		rfq.handOver(buyer, reason);
		this.rfqs.saveAndFlush(rfq);
		tell(rfq, to, from, to, reason.strip());
		this.people.find(from).ifPresent((before) -> tell(rfq, before, from, to, reason.strip()));
		return rfq.details();
	}

	/** People of the house are written to in Chinese, as everywhere in the portal. */
	private void tell(Rfq rfq, Person reader, UserId from, Person to, String reason) {
		if (reader.email().isBlank()) {
			return;
		}
		Locale locale = Locale.SIMPLIFIED_CHINESE;
		Object[] args = { reader.name(locale), rfq.number(), ShortTitle.of(rfq.title()),
				this.people.nameOf(from, locale), to.name(locale), reason };
		this.outbox.post(new MailDraft(reader.email(), locale,
				this.texts.getTranslation("sourcing.RfqHandover.subject", locale, args),
				this.texts.getTranslation("sourcing.RfqHandover.body", locale, args),
				Rfq.SUBJECT_TYPE + ":" + rfq.number()));
	}

}
