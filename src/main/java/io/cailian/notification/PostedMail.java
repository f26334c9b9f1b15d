package io.cailian.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A posted letter as the outbox shows it. */
public record PostedMail(UUID id, MailDraft draft, MailStatus status, int attempts, @Nullable String lastError,
		Instant postedAt, @Nullable Instant sentAt) {
}
