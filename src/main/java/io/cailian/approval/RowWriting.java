package io.cailian.approval;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the rows of an approval matrix as JSON.
 */
final class RowWriting {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private RowWriting() {
	}

	static ArrayNode rows(RuleSet rules) {
		ArrayNode rows = NODES.arrayNode();
		rules.rows().forEach((row) -> {
			ObjectNode node = rows.addObject().put("name", row.name());
			ArrayNode when = node.putArray("when");
			row.conditions().forEach((condition) -> when.add(condition(condition)));
			ArrayNode then = node.putArray("then");
			row.outcomes().forEach((outcome) -> then.add(outcome(outcome)));
		});
		return rows;
	}

	private static ObjectNode condition(Condition condition) {
		ObjectNode node = NODES.objectNode().put("attribute", condition.attribute());
		switch (condition) {
			case Condition.Range range -> {
				range.from().ifPresent((from) -> node.put("from", from.toPlainString()));
				range.below().ifPresent((below) -> node.put("below", below.toPlainString()));
			}
			case Condition.Choice choice -> {
				ArrayNode values = node.putArray(choice.among() ? "anyOf" : "noneOf");
				choice.values().forEach(values::add);
			}
			case Condition.Flag flag -> node.put("is", flag.wanted());
		}
		return node;
	}

	private static ObjectNode outcome(RowOutcome outcome) {
		ObjectNode node = NODES.objectNode();
		switch (outcome) {
			case RowOutcome.Approvers approvers -> node.set("ask", step(approvers.step()));
			case RowOutcome.Warning warning -> node.put("warn", warning.text());
			case RowOutcome.SubmissionBlocker blocker -> node.put("blockSubmission", blocker.text());
			case RowOutcome.ApprovalBlocker blocker -> node.put("blockApproval", blocker.text());
		}
		return node;
	}

	private static ObjectNode step(RuleStep step) {
		ObjectNode node = NODES.objectNode().put("phase", step.phase().name()).put("order", step.order());
		switch (step.asked()) {
			case Asked.OfRole role -> node.put("kind", "ROLE").put("role", role.role());
			case Asked.OfPost post -> node.put("kind", "POST").put("post", post.post().value());
			case Asked.Committee committee ->
				node.put("kind", "COMMITTEE").put("post", committee.post().value()).put("needed", committee.needed());
			case Asked.Managers managers -> node.put("kind", "MANAGERS").put("levels", managers.levels());
			case Asked.ManagersToLimit limit -> node.put("kind", "MANAGERS_TO_LIMIT");
			case Asked.ManagerOf of -> node.put("kind", "MANAGER_OF").put("post", of.post().value());
			case Asked.OnePerson person -> node.put("kind", "PERSON").put("account", person.account().value());
		}
		return node.put("withinLimit", step.withinLimit()).put("dueDays", step.dueDays());
	}

}
