package io.cailian.workflow;

import java.time.Instant;

import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A decision somebody took on a document, as it was recorded.
 *
 * @param process the process id of the BPMN file
 * @param step the id of the step in that file
 * @param onBehalfOf in whose place, if not their own
 */
public record Decision(Subject subject, String process, String step, Outcome outcome, @Nullable String reason,
		UserId by, @Nullable UserId onBehalfOf, Instant at) {

}
