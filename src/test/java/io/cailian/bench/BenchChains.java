package io.cailian.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.cailian.identity.UserId;
import io.cailian.workflow.ApprovalChain;
import io.cailian.workflow.ChainStep;
import io.cailian.workflow.Seat;
import io.cailian.workflow.StepName;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ChainSource;

/**
 * Has each document of a bench approved by the people the bench names, one after the
 * other, in the place of the company's rules.
 */
class BenchChains implements ChainSource {

	private final Map<Subject, List<UserId>> approvers = new ConcurrentHashMap<>();

	void put(Subject subject, List<UserId> people) {
		this.approvers.put(subject, people);
	}

	@Override
	public Optional<ApprovalChain> chainFor(Subject subject, UserId requestedBy) {
		return Optional.ofNullable(this.approvers.remove(subject))
			.map((people) -> ApprovalChain.standing(IntStream.range(0, people.size())
				.mapToObj((place) -> step(place + 1, people.get(place)))
				.toList()));
	}

	private static ChainStep step(int stage, UserId person) {
		return new ChainStep(stage, new StepName("第" + stage + "级", "Level " + stage),
				List.of(new Seat(Optional.empty(), Set.of(person))), 1, false, Duration.ofDays(2), "");
	}

	@Override
	public boolean isSomebodyAsked(Subject subject, UserId requestedBy) {
		return true;
	}

	@Override
	public List<String> warnings(Subject subject, UserId requestedBy) {
		return List.of();
	}

	@Override
	public void requireApprovable(Subject subject) {
	}

}
