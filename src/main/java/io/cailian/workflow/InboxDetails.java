package io.cailian.workflow;

import java.util.List;

import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;

/**
 * Everything a decider reads before deciding.
 *
 * @param route where the whole document is shown, or empty
 * @param outcomes the ways the task can end, in the order they are offered
 */
public record InboxDetails(InboxEntry entry, List<Fact> facts, List<SubjectDocument> documents, String route,
		List<Decision> history, List<Outcome> outcomes) {

}
