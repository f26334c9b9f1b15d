package io.cailian.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.UserId;

/**
 * A version of the rules of one type of document, without its rows.
 *
 * @param effectiveFrom the day from whose start it counts; empty while nobody has said
 * @param decided who approved it, or refused it last
 * @param refusal why it was sent back last, or empty
 */
public record RuleVersionLine(RuleVersionId id, String documentType, int number, RuleStatus status,
		Optional<LocalDate> effectiveFrom, Done created, Done changed, Optional<Done> proposed, Optional<Done> decided,
		String refusal) {

	/** Those who wrote or proposed it. */
	public Set<UserId> authors() {
		return Stream.concat(Stream.of(this.created, this.changed), this.proposed.stream())
			.map(Done::by)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Who did something to it, and when. */
	public record Done(UserId by, Instant at) {

	}

}
