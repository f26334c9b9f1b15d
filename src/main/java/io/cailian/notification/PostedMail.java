package io.cailian.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A posted letter as the outbox shows it: its links without what is secret in them.
 *
 * @param hasSecret whether something was left out
 */
public record PostedMail(UUID id, MailDraft draft, boolean hasSecret, MailStatus status, int attempts,
		@Nullable String lastError, Instant postedAt, @Nullable Instant sentAt) {
}
