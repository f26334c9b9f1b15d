package io.cailian.approval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.cailian.workflow.ChainStep;
import io.cailian.workflow.Seat;
import io.cailian.workflow.StepName;

/**
 * A step on its way into the chain, with the rows that ask for it.
 *
 * @param slot the place within the phase
 * @param key tells who is asked: what several rows ask of the same people is asked once
 */
record PlannedStep(Phase phase, int slot, String key, StepName name, List<Seat> seats, int needed, boolean withinLimit,
		int dueDays, List<String> origins) {

	private static final int MAX_ORIGIN = 200;

	private static final String BETWEEN = "; ";

	/** Where two rows differ about the same step, the stricter counts. */
	PlannedStep joined(PlannedStep other) {
		List<String> all = Stream.concat(this.origins.stream(), other.origins.stream()).distinct().toList();
		return new PlannedStep(this.phase, Math.min(this.slot, other.slot), this.key, this.name, this.seats,
				Math.max(this.needed, other.needed), this.withinLimit || other.withinLimit,
				Math.min(this.dueDays, other.dueDays), all);
	}

	ChainStep at(int stage) {
		return new ChainStep(stage, this.name, this.seats, this.needed, this.withinLimit, Duration.ofDays(this.dueDays),
				origin());
	}

	/** The rows it comes from; the last of very many are left out. */
	String origin() {
		List<String> shown = new ArrayList<>(this.origins);
		while (shown.size() > 1 && String.join(BETWEEN, shown).length() > MAX_ORIGIN - 1) {
			shown.removeLast();
		}
		return String.join(BETWEEN, shown) + ((shown.size() < this.origins.size()) ? "…" : "");
	}

}
