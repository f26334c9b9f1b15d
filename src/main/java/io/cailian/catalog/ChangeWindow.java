package io.cailian.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Knows which numbers of the change log have been followed. Numbers are given when a
 * change is written and become visible when it is committed, so that a lower one may come
 * after a higher: a number that is missing is waited for until no transaction can still
 * bring it.
 */
final class ChangeWindow {

	/** Longer than any transaction that writes items. */
	static final Duration PATIENCE = Duration.ofMinutes(10);

	private final TreeMap<Long, Gap> gaps = new TreeMap<>();

	private long highest;

	/** Everything up to this number has been followed. */
	ChangeWindow(long followed) {
		this.highest = followed;
	}

	/** The highest number seen. */
	long highest() {
		return this.highest;
	}

	/** Everything up to this number has been followed, or will never come. */
	long followed() {
		return this.gaps.isEmpty() ? this.highest : this.gaps.firstKey() - 1;
	}

	/** Numbers that may still come, as first and last. */
	List<Gap> open() {
		return List.copyOf(this.gaps.values());
	}

	/** Notes that a number has been seen; false if it was seen before. */
	boolean see(long number, Instant now) {
		if (number > this.highest) {
			if (number > this.highest + 1) {
				this.gaps.put(this.highest + 1, new Gap(this.highest + 1, number - 1, now));
			}
			this.highest = number;
			return true;
		}
		Map.Entry<Long, Gap> around = this.gaps.floorEntry(number);
		if (around == null || around.getValue().last() < number) {
			return false;
		}
		Gap gap = around.getValue();
		this.gaps.remove(gap.first());
		if (gap.first() < number) {
			this.gaps.put(gap.first(), new Gap(gap.first(), number - 1, gap.since()));
		}
		if (number < gap.last()) {
			this.gaps.put(number + 1, new Gap(number + 1, gap.last(), gap.since()));
		}
		return true;
	}

	/** Gives up waiting for numbers of transactions that were rolled back. */
	void giveUp(Instant now) {
		List<Long> over = new ArrayList<>();
		this.gaps.values()
			.stream()
			.filter((gap) -> gap.since().plus(PATIENCE).isBefore(now))
			.forEach((gap) -> over.add(gap.first()));
		over.forEach(this.gaps::remove);
	}

	/** Numbers that were passed over, and since when. */
	record Gap(long first, long last, Instant since) {

	}

}
