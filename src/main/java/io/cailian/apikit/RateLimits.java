package io.cailian.apikit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.cailian.kernel.RuleViolation;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps any one caller from using up what all share. The counts live in this process and
 * are forgotten when it stops.
 */
@Component
public class RateLimits {

	private final Map<Caller, Bucket> buckets = new ConcurrentHashMap<>();

	private final RateLimitSettings settings;

	private final TimeMeter time;

	RateLimits(RateLimitSettings settings, Clock clock) {
		this.settings = settings;
		this.time = new ClockTime(clock);
	}

	/**
	 * Counts one try.
	 * @param bucketName what is limited, a name under {@code cailian.rate-limits}
	 * @param who whose tries count together: a user id, an address
	 * @throws RuleViolation {@code apikit.tooMany} if there were too many of late
	 */
	public void check(String bucketName, String who) {
		ConsumptionProbe probe = bucket(bucketName, who).tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
	}

	/** Counts one try without refusing it; true if it was the last one allowed. */
	boolean usesUp(String bucketName, String who) {
		ConsumptionProbe probe = bucket(bucketName, who).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() && probe.getRemainingTokens() == 0;
	}

	/** Counts one try without refusing it. */
	public void count(String bucketName, String who) {
		bucket(bucketName, who).tryConsume(1);
	}

	/**
	 * Refuses if the next try would be one too many, without counting it.
	 * @throws RuleViolation {@code apikit.tooMany} if it would be
	 */
	public void requireLeft(String bucketName, String who) {
		requireLeft(bucketName, who, TooManyRequests::new);
	}

	/** Refuses, in words of its own, if the next try would be one too many. */
	void requireLeft(String bucketName, String who, Function<Duration, TooManyRequests> refusal) {
		Bucket bucket = this.buckets.get(Caller.of(bucketName, who));
		if (bucket != null) {
			long wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
			if (wait > 0) {
				throw refusal.apply(Duration.ofNanos(wait));
			}
		}
	}

	void forget(String bucketName, String who) {
		this.buckets.remove(Caller.of(bucketName, who));
	}

	/** Forgets everybody whose tries lie so far back that they count no more. */
	@Scheduled(fixedDelay = 60_000)
	void sweep() {
		this.buckets.entrySet()
			.removeIf((entry) -> entry.getValue().getAvailableTokens() >= this.settings.limit(entry.getKey().bucketName)
				.times());
	}

	int known() {
		return this.buckets.size();
	}

	private Bucket bucket(String bucketName, String who) {
		return this.buckets.computeIfAbsent(Caller.of(bucketName, who), (caller) -> {
			RateLimitSettings.Limit limit = this.settings.limit(bucketName);
			return Bucket.builder()
				.withCustomTimePrecision(this.time)
				.addLimit(
						Bandwidth.builder().capacity(limit.times()).refillGreedy(limit.times(), limit.within()).build())
				.build();
		});
	}

	private record Caller(String bucketName, String who) {

		/** Whoever is known by an address counts with all of its line. */
		static Caller of(String bucketName, String who) {
			return new Caller(bucketName, ClientNetwork.of(who));
		}

	}

	private record ClockTime(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.clock.millis() * 1_000_000;
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
