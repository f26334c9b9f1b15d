package io.cailian.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.ChainStep;

/**
 * Turns what came of the rows for a document into the steps of its chain: all that fired
 * contribute, the same is asked once, and stages follow the phases and the order within
 * them. It knows no database and no clock.
 */
final class ChainPlanning {

	private static final Comparator<PlannedStep> ORDER = Comparator.comparing(PlannedStep::phase)
		.thenComparingInt(PlannedStep::slot);

	private final Places places;

	private final StepNames names;

	ChainPlanning(Places places, StepNames names) {
		this.places = places;
		this.names = names;
	}

	/**
	 * The steps of the chain, by their stages.
	 * @throws RuleViolation if nobody would be asked, or if somebody who is to be asked
	 * cannot be found
	 */
	List<ChainStep> plan(PlanRequest request, Judgement judgement) {
		LimitCheck limits = new LimitCheck(this.places, request);
		List<PlannedStep> steps = new ArrayList<>(
				joined(judgement, new SeatFinding(this.places, this.names, limits, request)));
		if (steps.isEmpty()) {
			throw new RuleViolation("approval.plan.nobodyAsked");
		}
		steps.forEach(limits::requireDecidable);
		steps.sort(ORDER);
		return staged(steps);
	}

	private static Collection<PlannedStep> joined(Judgement judgement, SeatFinding seats) {
		Map<String, PlannedStep> steps = new LinkedHashMap<>();
		judgement.fired()
			.forEach((row) -> row.row()
				.steps()
				.stream()
				.flatMap((step) -> seats.find(row.label(), step).stream())
				.forEach((step) -> steps.merge(step.phase() + " " + step.key(), step, PlannedStep::joined)));
		return steps.values();
	}

	private static List<ChainStep> staged(List<PlannedStep> ordered) {
		List<ChainStep> chain = new ArrayList<>();
		int stage = 1;
		for (int i = 0; i < ordered.size(); i++) {
			if (i > 0 && ORDER.compare(ordered.get(i - 1), ordered.get(i)) != 0) {
				stage++;
			}
			chain.add(ordered.get(i).at(stage));
		}
		return List.copyOf(chain);
	}

}
