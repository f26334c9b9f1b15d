package io.cailian.workflow;

import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * How deciding on one of many tasks went.
 *
 * @param decision what was recorded, or null if nothing was
 * @param problem why nothing was recorded, or null
 */
public record BulkOutcome(String taskId, @Nullable Decision decision, @Nullable RuleViolation problem) {

	public boolean isDecided() {
		return this.decision != null;
	}

	public Optional<RuleViolation> refused() {
		return Optional.ofNullable(this.problem);
	}

}
