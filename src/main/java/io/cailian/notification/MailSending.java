package io.cailian.notification;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends posted letters, each at least once: a letter is locked while it is sent and
 * marked in the same transaction. Only a crash between the server's yes and the mark
 * sends it again, under the same message id. Without a mail server letters stay in the
 * outbox.
 */
@Component
class MailSending {

	private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);

	private static final int MAX_PER_RUN = 100;

	private final OutgoingMails mails;

	private final Optional<JavaMailSender> server;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final String from;

	@Autowired
	MailSending(OutgoingMails mails, ObjectProvider<JavaMailSender> server, TransactionTemplate transaction,
			Clock clock, @Value("${spring.mail.host:}") String host,
			@Value("${cailian.mail.from:no-reply@cailian.example}") String from) {
		this(mails, host.isBlank() ? Optional.empty() : server.stream().findFirst(), transaction, clock, from);
	}

	MailSending(OutgoingMails mails, Optional<JavaMailSender> server, TransactionTemplate transaction, Clock clock,
			String from) {
		this.mails = mails;
		this.server = server;
		this.transaction = transaction;
		this.clock = clock;
		this.from = from;
	}

	/** Sends what is due; a letter that fails does not hold up the others. */
	@Scheduled(fixedDelayString = "${cailian.mail.every:PT5S}")
	void sendDue() {
		this.server.ifPresent((sender) -> {
			int handled = 0;
			while (handled < MAX_PER_RUN
					&& Boolean.TRUE.equals(this.transaction.execute((status) -> sendNext(sender)))) {
				handled++;
			}
		});
	}

	private boolean sendNext(JavaMailSender sender) {
		OutgoingMail mail = this.mails.nextDue(this.clock.instant()).orElse(null);
		if (mail == null) {
			return false;
		}
		try {
			sender.send(message(sender, mail));
			mail.sent(this.clock.instant());
		}
		catch (RuntimeException | MessagingException ex) {
			note(mail, ex);
		}
		this.mails.save(mail);
		return true;
	}

	private void note(OutgoingMail mail, Exception ex) {
		String error = ex.getClass().getSimpleName() + ": " + ex.getMessage();
		if (isRefused(ex)) {
			LOG.warn("letter {} is parked: {}", mail.id(), error);
			mail.refused(error);
		}
		else {
			LOG.info("letter {} could not be sent yet: {}", mail.id(), error);
			mail.failed(error, this.clock.instant());
		}
	}

	private MimeMessage message(JavaMailSender sender, OutgoingMail mail) throws MessagingException {
		MailDraft draft = mail.draft();
		MimeMessageHelper message = new MimeMessageHelper(new NamedMessage(sender.createMimeMessage(), mail.id()),
				"UTF-8");
		message.setValidateAddresses(true);
		message.setFrom(this.from);
		message.setTo(draft.toAddress());
		message.setSubject(draft.subject());
		message.setText(draft.body());
		message.setSentDate(Date.from(this.clock.instant()));
		message.getMimeMessage().setHeader("Content-Language", draft.locale().toLanguageTag());
		message.getMimeMessage().setHeader("Auto-Submitted", "auto-generated");
		return message.getMimeMessage();
	}

	/** An address no server takes will not become better by waiting. */
	private static boolean isRefused(Exception ex) {
		if (ex instanceof MailParseException || ex instanceof MailPreparationException
				|| ex instanceof AddressException) {
			return true;
		}
		return ex instanceof MailSendException failed && failed.getFailedMessages()
			.values()
			.stream()
			.anyMatch((cause) -> cause instanceof SendFailedException refused && hasAny(refused.getInvalidAddresses()));
	}

	private static boolean hasAny(Address @Nullable [] addresses) {
		return addresses != null && addresses.length > 0;
	}

}
