package io.cailian.apikit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
		List<Caller> callers = Caller.of(bucketName, who);
		callers.forEach((caller) -> requireLeft(caller, TooManyRequests::new));
		for (Caller caller : callers) {
			ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
			if (!probe.isConsumed()) {
				throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
			}
		}
	}

	/** Counts one try without refusing it; true if it was the last one allowed. */
	boolean usesUp(String bucketName, String who) {
		boolean last = false;
		for (Caller caller : Caller.of(bucketName, who)) {
			ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
			last |= probe.isConsumed() && probe.getRemainingTokens() == 0;
		}
		return last;
	}

	/** Counts one try without refusing it. */
	public void count(String bucketName, String who) {
		Caller.of(bucketName, who).forEach((caller) -> bucket(caller).tryConsume(1));
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
		Caller.of(bucketName, who).forEach((caller) -> requireLeft(caller, refusal));
	}

	private void requireLeft(Caller caller, Function<Duration, TooManyRequests> refusal) {
		Bucket bucket = this.buckets.get(caller);
		if (bucket != null) {
			long wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
			if (wait > 0) {
				throw refusal.apply(Duration.ofNanos(wait));
			}
		}
	}

	void forget(String bucketName, String who) {
		Caller.of(bucketName, who).forEach(this.buckets::remove);
	}

	/** Forgets everybody whose tries lie so far back that they count no more. */
	@Scheduled(fixedDelay = 60_000)
	void sweep() {
		this.buckets.entrySet().removeIf((entry) -> entry.getValue().getAvailableTokens() >= times(entry.getKey()));
	}

	int known() {
		return this.buckets.size();
	}

	private Bucket bucket(Caller known) {
		return this.buckets.computeIfAbsent(known,
				(caller) -> Bucket.builder()
					.withCustomTimePrecision(this.time)
					.addLimit(Bandwidth.builder()
						.capacity(times(caller))
						.refillGreedy(times(caller), this.settings.limit(caller.bucketName()).within())
						.build())
					.build());
	}

	private long times(Caller caller) {
		return (long) this.settings.limit(caller.bucketName()).times() * caller.lines();
	}

	/**
	 * Whose tries count together.
	 *
	 * @param lines how many times the limit of one line it has
	 */
	private record Caller(String bucketName, String who, int lines) {

		/** Of an IPv6 site with many lines, so many may be used up. */
		private static final int LINES_OF_SITE = 5;

		/**
		 * Whoever is known by an address counts with all of its line, and with all lines
		 * of its site.
		 */
		static List<Caller> of(String bucketName, String who) {
			Caller line = new Caller(bucketName, ClientNetwork.of(who), 1);
			return ClientNetwork.site(who)
				.map((site) -> List.of(line, new Caller(bucketName, site, LINES_OF_SITE)))
				.orElseGet(() -> List.of(line));
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
