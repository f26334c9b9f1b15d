package io.cailian.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;

/**
 * A question about a task and its answer, for those who may read the task.
 *
 * @param seat the vote of the approval for which it was asked
 * @param awaitsReader whether the reader is the one who is to answer, and can
 */
public record QuestionDetails(UUID id, String taskId, Optional<UUID> seat, UserId by, UserId of, String question,
		Instant askedAt, Optional<String> answer, Optional<Instant> answeredAt, boolean awaitsReader) {

	public boolean isAnswered() {
		return this.answer.isPresent();
	}

}
