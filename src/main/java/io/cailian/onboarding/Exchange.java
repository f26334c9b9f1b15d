package io.cailian.onboarding;

import java.time.Instant;

import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A question put to an applicant and its answer, empty while it is awaited.
 */
public record Exchange(String question, UserId askedBy, Instant askedAt, String answer, @Nullable Instant answeredAt) {

}
