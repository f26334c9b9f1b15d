package io.cailian.notification;

import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A message whose id is that of its letter, however often it is sent. */
class NamedMessage extends MimeMessage {

	private final UUID id;

	NamedMessage(MimeMessage template, UUID id) throws MessagingException {
		super(template.getSession());
		this.id = id;
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", "<" + this.id + "@cailian>");
	}

}
