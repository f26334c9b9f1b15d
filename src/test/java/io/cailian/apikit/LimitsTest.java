package io.cailian.apikit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.dao.CannotAcquireLockException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LimitsTest {

	private final MovingClock clock = new MovingClock();

	private final RateLimits limits = new RateLimits(
			new RateLimitSettings(Map.of("door", new RateLimitSettings.Limit(3, Duration.ofMinutes(3)))), this.clock);

	@Test
	void triesBeyondTheLimitAreRefusedUntilTimeHasPassed() {
		for (int i = 0; i < 3; i++) {
			this.limits.check("door", "anna");
		}

		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.limits.check("door", "anna"))
			.satisfies((ex) -> assertThat(ex.retryAfter()).isEqualTo(Duration.ofMinutes(1)))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("apikit.tooMany"));
		this.limits.check("door", "bert");

		this.clock.pass(Duration.ofMinutes(1));
		this.limits.check("door", "anna");
	}

	@Test
	void addressesOfOneIpv6LineAreOneCaller() {
		for (int i = 0; i < 3; i++) {
			this.limits.check("door", "2001:db8:1:2::" + i);
		}

		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> this.limits.check("door", "2001:db8:1:2:9:9:9:9"));
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> this.limits.requireLeft("door", "2001:db8:1:2::ffff"));
		this.limits.check("door", "2001:db8:1:3::1");
	}

	@Test
	void allLinesOfOneIpv6SiteTogetherHaveFiveTimesTheLimit() {
		for (int line = 0; line < 15; line++) {
			this.limits.check("door", "2001:db8:1:" + Integer.toHexString(line) + "::1");
		}

		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.limits.check("door", "2001:db8:1:aa::1"))
			.satisfies((ex) -> assertThat(ex.retryAfter()).isEqualTo(Duration.ofSeconds(12)));
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> this.limits.requireLeft("door", "2001:db8:1:bb::1"));
		this.limits.check("door", "2001:db8:1:100::1");
		this.limits.check("door", "192.0.2.7");
		this.limits.count("other", "2001:db8:1:aa::1");

		this.limits.forget("door", "2001:db8:1:aa::1");
		this.limits.check("door", "2001:db8:1:aa::1");
	}

	@Test
	void whatARefusedTryDidNotUseUpIsNotCounted() {
		for (int i = 0; i < 40; i++) {
			tryOnce("2001:db8:1:2::1");
		}

		for (int line = 3; line < 7; line++) {
			for (int i = 0; i < 3; i++) {
				this.limits.check("door", "2001:db8:1:" + line + "::1");
			}
		}
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.limits.check("door", "2001:db8:1:7::1"));
	}

	private void tryOnce(String address) {
		try {
			this.limits.check("door", address);
		}
		catch (TooManyRequests expected) {
			assertThat(expected.retryAfter()).isPositive();
		}
	}

	@Test
	void whoStaysAwayIsForgotten() {
		this.limits.check("door", "anna");
		this.limits.sweep();
		assertThat(this.limits.known()).isEqualTo(1);

		this.clock.pass(Duration.ofMinutes(3));
		this.limits.sweep();

		assertThat(this.limits.known()).isZero();
	}

	@Test
	void aDeadlockIsTriedThreeTimesAndAnythingElseOnce() {
		AtomicInteger tries = new AtomicInteger();
		Retries retries = new Retries();

		String done = retries.onDeadlock(() -> {
			if (tries.incrementAndGet() < 3) {
				throw new CannotAcquireLockException("deadlock");
			}
			return "done";
		});
		assertThat(done).isEqualTo("done");

		tries.set(0);
		assertThatExceptionOfType(CannotAcquireLockException.class).isThrownBy(() -> retries.onDeadlock(() -> {
			tries.incrementAndGet();
			throw new CannotAcquireLockException("deadlock");
		}));
		assertThat(tries).hasValue(3);

		tries.set(0);
		assertThatIllegalStateException().isThrownBy(() -> retries.onDeadlock(() -> {
			tries.incrementAndGet();
			throw new IllegalStateException("a bug");
		}));
		assertThat(tries).hasValue(1);
	}

	@Test
	void aCursorCarriesItsPartsAndAPageKnowsWhetherMoreFollows() {
		String cursor = CursorPage.cursor(Instant.EPOCH, "编号-1");

		assertThat(CursorPage.parts(cursor, 2)).containsExactly("1970-01-01T00:00:00Z", "编号-1");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> CursorPage.parts(cursor, 3));
		assertThat(CursorPage.of(List.of("a", "b", "c"), 2, (item) -> item))
			.isEqualTo(new CursorPage<>(List.of("a", "b"), "b", true));
		assertThat(CursorPage.of(List.of("a", "b"), 2, (item) -> item))
			.isEqualTo(new CursorPage<>(List.of("a", "b"), null, false));
	}

	private static final class MovingClock extends Clock {

		private Instant now = Instant.parse("2026-03-01T08:00:00Z");

		void pass(Duration time) {
			this.now = this.now.plus(time);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
