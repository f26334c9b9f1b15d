package io.cailian.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Decides on many tasks at once, each for itself: what one of them objects to does not
 * keep the others.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class BulkDecisions {

	/** How many tasks can be decided on at once. */
	public static final int MOST = 200;

	private static final Logger LOG = LoggerFactory.getLogger(BulkDecisions.class);

	private final Decisions decisions;

	private final InboxTasks tasks;

	private final TaskSubjects subjects;

	private final TaskRights rights;

	private final StepUp stepUp;

	private final RetriedTransaction transaction;

	BulkDecisions(Decisions decisions, InboxTasks tasks, TaskSubjects subjects, TaskRights rights, StepUp stepUp,
			RetriedTransaction transaction) {
		this.decisions = decisions;
		this.tasks = tasks;
		this.subjects = subjects;
		this.rights = rights;
		this.stepUp = stepUp;
		this.transaction = transaction;
	}

	/**
	 * Takes the same decision on every task, for the same reason.
	 * @return how it went with each, in the order asked for
	 * @throws RuleViolation {@code workflow.reasonMissing} or
	 * {@code workflow.bulk.tooMany}, before anything is decided
	 * @throws StepUpRequired if one of the documents needs a second factor, before
	 * anything is decided
	 */
	public List<BulkOutcome> decide(List<String> taskIds, Outcome outcome, @Nullable String reason) {
		if (taskIds.size() > MOST) {
			throw new RuleViolation("workflow.bulk.tooMany", MOST);
		}
		if (outcome.needsReason() && (reason == null || reason.isBlank())) {
			throw new RuleViolation("workflow.reasonMissing");
		}
		List<String> asked = taskIds.stream().distinct().toList();
		this.transaction.call(() -> purposes(asked)).values().stream().distinct().forEach(this.stepUp::require);
		return asked.stream().map((task) -> decide(task, outcome, reason)).toList();
	}

	/**
	 * Those of the tasks that nobody decides on without a second factor; none if the
	 * person has just confirmed with one.
	 */
	public Set<String> needingSecondFactor(List<String> taskIds) {
		return this.stepUp.isConfirmed() ? Set.of() : this.transaction.call(() -> purposes(taskIds)).keySet();
	}

	/** What each of the documents needs a second factor for, if anything. */
	private Map<String, StepUp.Purpose> purposes(List<String> taskIds) {
		return taskIds.stream()
			.map(this.tasks::findById)
			.flatMap(Optional::stream)
			.filter(this.rights::sees)
			.flatMap((task) -> this.subjects.of(task.subject())
				.stepUp()
				.map((purpose) -> Map.entry(task.id(), purpose))
				.stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private BulkOutcome decide(String taskId, Outcome outcome, @Nullable String reason) {
		try {
			return new BulkOutcome(taskId, this.decisions.decide(taskId, outcome, reason), null);
		}
		catch (RuleViolation violation) {
			return new BulkOutcome(taskId, null, violation);
		}
		catch (AccessDeniedException ex) {
			return new BulkOutcome(taskId, null, new RuleViolation("workflow.bulk.notAsked"));
		}
		catch (RuntimeException ex) {
			LOG.error("Deciding on task {} among many failed", taskId, ex);
			return new BulkOutcome(taskId, null, new RuleViolation("workflow.bulk.failed"));
		}
	}

}
