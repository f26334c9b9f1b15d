package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * When a delegation holds and for what.
 */
class DelegationTest {

	private static final Instant FROM = Instant.parse("2026-11-23T01:00:00Z");

	private static final Instant UNTIL = FROM.plus(Duration.ofDays(5));

	private static final UserId HEAD = new UserId("head");

	private static final UserId CLERK = new UserId("clerk");

	@Test
	void holdsFromItsFirstInstantOnAndNoMoreAtItsLast() {
		Delegation delegation = delegation(Set.of(), Optional.empty());

		assertThat(delegation.isInForce(FROM.minusNanos(1000))).isFalse();
		assertThat(delegation.isInForce(FROM)).isTrue();
		assertThat(delegation.isInForce(UNTIL.minusNanos(1000))).isTrue();
		assertThat(delegation.isInForce(UNTIL)).isFalse();
	}

	@Test
	void oneThatBeginsWhenAnotherEndsDoesNotOverlapIt() {
		Delegation delegation = delegation(Set.of(), Optional.empty());

		assertThat(delegation.overlaps(UNTIL, UNTIL.plusSeconds(1))).isFalse();
		assertThat(delegation.overlaps(FROM.minusSeconds(1), FROM)).isFalse();
		assertThat(delegation.overlaps(UNTIL.minusSeconds(1), UNTIL.plusSeconds(1))).isTrue();
		assertThat(delegation.overlaps(FROM.minusSeconds(1), FROM.plusSeconds(1))).isTrue();
	}

	@Test
	void holdsNoMoreOnceItWasEnded() {
		Delegation delegation = delegation(Set.of(), Optional.empty());

		assertThat(delegation.end(HEAD, FROM.plusSeconds(60))).isTrue();

		assertThat(delegation.isInForce(FROM.plusSeconds(60))).isFalse();
		assertThat(delegation.end(HEAD, FROM.plusSeconds(90))).as("ended before").isFalse();
		assertThat(delegation.details(UNTIL).endedAt()).contains(FROM.plusSeconds(60));
	}

	@Test
	void whatIsOverCannotBeEndedBeforeItsTime() {
		assertThat(delegation(Set.of(), Optional.empty()).end(HEAD, UNTIL)).isFalse();
	}

	@Test
	void isForTheKindsItNamesAndForAllIfItNamesNone() {
		assertThat(delegation(Set.of(), Optional.empty()).covers("AWARD", Optional.empty(), "CNY")).isTrue();
		assertThat(delegation(Set.of("AWARD"), Optional.empty()).covers("AWARD", Optional.empty(), "CNY")).isTrue();
		assertThat(delegation(Set.of("AWARD"), Optional.empty()).covers("PARCEL", Optional.empty(), "CNY")).isFalse();
		assertThat(delegation(Set.of("AWARD"), Optional.empty()).sharesType(Set.of("PARCEL"))).isFalse();
		assertThat(delegation(Set.of("AWARD"), Optional.empty()).sharesType(Set.of())).isTrue();
	}

	@Test
	void theHighestAmountIsIncludedAndAnUnknownWorthIsAboveIt() {
		Delegation delegation = delegation(Set.of(), Optional.of(Money.of("1000", "CNY")));

		assertThat(delegation.covers("AWARD", worth("1000.00"), "CNY")).isTrue();
		assertThat(delegation.covers("AWARD", worth("1000.01"), "CNY")).isFalse();
		assertThat(delegation.covers("AWARD", Optional.empty(), "CNY")).isFalse();
		assertThat(delegation.covers("AWARD", worth("1"), "EUR")).as("the books changed their currency").isFalse();
	}

	@Test
	void endsAfterItBeginsAndLasts180DaysAtMostForAReason() {
		assertThat(refusal(FROM, FROM, "Away")).isEqualTo("workflow.Delegation.untilBeforeFrom");
		assertThat(refusal(FROM, FROM.plus(DelegationDraft.LONGEST).plusSeconds(1), "Away"))
			.isEqualTo("workflow.Delegation.tooLong");
		assertThat(refusal(FROM, UNTIL, " ")).isEqualTo("workflow.Delegation.reasonMissing");
		assertThat(draft(FROM, FROM.plus(DelegationDraft.LONGEST), "Away", Set.of(), Optional.empty()).until())
			.isEqualTo(FROM.plus(Duration.ofDays(180)));
	}

	private static String refusal(Instant from, Instant until, String reason) {
		List<String> keys = new ArrayList<>();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> draft(from, until, reason, Set.of(), Optional.empty()))
			.satisfies((violation) -> keys.add(violation.messageKey()));
		return keys.getFirst();
	}

	private static Optional<BigDecimal> worth(String amount) {
		return Optional.of(new BigDecimal(amount));
	}

	private static Delegation delegation(Set<String> types, Optional<Money> most) {
		return Delegation.of(draft(FROM, UNTIL, "Away", types, most), HEAD, true, FROM);
	}

	private static DelegationDraft draft(Instant from, Instant until, String reason, Set<String> types,
			Optional<Money> most) {
		return new DelegationDraft(UUID.randomUUID(), HEAD, CLERK, from, until, types, most, reason);
	}

}
