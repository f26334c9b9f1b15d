package io.cailian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;

/**
 * A delegation as somebody wants it: who stands in for whom, from when until when, for
 * which documents and up to which amount.
 *
 * @param id the caller's own word for it, so that asking twice makes one
 * @param from the first instant at which it holds
 * @param until the first instant at which it holds no more
 * @param types the kinds of document it is for; empty if it is for all
 * @param most up to which worth of a document, in the company's own currency
 */
public record DelegationDraft(UUID id, UserId delegator, UserId delegate, Instant from, Instant until,
		Set<String> types, Optional<Money> most, String reason) {

	/** How long one delegation may last. */
	public static final Duration LONGEST = Duration.ofDays(180);

	public static final int MAX_REASON_LENGTH = 500;

	public DelegationDraft {
		from = from.truncatedTo(ChronoUnit.MICROS);
		until = until.truncatedTo(ChronoUnit.MICROS);
		types = Set.copyOf(types);
		reason = reason.strip();
		if (!from.isBefore(until)) {
			throw new RuleViolation("workflow.Delegation.untilBeforeFrom");
		}
		if (Duration.between(from, until).compareTo(LONGEST) > 0) {
			throw new RuleViolation("workflow.Delegation.tooLong", LONGEST.toDays());
		}
		if (reason.isEmpty()) {
			throw new RuleViolation("workflow.Delegation.reasonMissing");
		}
		if (reason.length() > MAX_REASON_LENGTH) {
			throw new RuleViolation("workflow.Delegation.reasonTooLong", MAX_REASON_LENGTH);
		}
		if (most.filter((money) -> money.amount().signum() <= 0).isPresent()) {
			throw new RuleViolation("workflow.Delegation.amount");
		}
	}

}
