package io.cailian.notification;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A letter ready to be posted: plain text in the reader's language, with a reference to
 * the document it is about, such as {@code RFQ:RFQ-2026-000001}.
 */
public record MailDraft(String toAddress, Locale locale, String subject, String body, String reference) {

	private static final int MAX_ADDRESS = 254;

	private static final int MAX_SUBJECT = 300;

	private static final int MAX_REFERENCE = 120;

	private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

	public MailDraft {
		toAddress = toAddress.strip();
		if (toAddress.length() > MAX_ADDRESS || toAddress.indexOf('@') < 1 || LINE_BREAKS.matcher(toAddress).find()) {
			throw new IllegalArgumentException("not an e-mail address");
		}
		subject = LINE_BREAKS.matcher(subject).replaceAll(" ").strip();
		if (subject.isEmpty() || subject.length() > MAX_SUBJECT) {
			throw new IllegalArgumentException("subject must have 1 to 300 characters");
		}
		if (reference.length() > MAX_REFERENCE) {
			throw new IllegalArgumentException("reference has more than 120 characters");
		}
	}

}
