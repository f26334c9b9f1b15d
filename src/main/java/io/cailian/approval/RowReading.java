package io.cailian.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.apikit.InvalidInput;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads rows of an approval matrix from JSON. It goes on after a fault, so that all of
 * them are told at once, each at its place.
 */
final class RowReading {

	private final List<InvalidInput.Fault> faults;

	RowReading(List<InvalidInput.Fault> faults) {
		this.faults = faults;
	}

	/** What can be read; whole only if no fault was found. */
	RuleSet rules(ArrayNode rows, String pointer) {
		List<RuleRow> read = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			Place.of(rows.get(i), pointer + "/" + i, this.faults).flatMap(this::row).ifPresent(read::add);
		}
		return new Place(rows, pointer, this.faults).made(() -> new RuleSet(read)).orElse(RuleSet.NONE);
	}

	private Optional<RuleRow> row(Place row) {
		row.allow("name", "when", "then");
		Optional<String> name = row.text("name");
		List<Condition> conditions = row.each("when", this::condition);
		List<RowOutcome> outcomes = row.each("then", this::outcome);
		return name.flatMap((given) -> row.made(() -> new RuleRow(given, conditions, outcomes)));
	}

	private Optional<Condition> condition(Place place) {
		place.allow("attribute", "from", "below", "anyOf", "noneOf", "is");
		Optional<String> attribute = place.text("attribute");
		if (place.has("is")) {
			place.alone("is", "attribute");
			Optional<Boolean> wanted = place.flag("is");
			return attribute
				.flatMap((code) -> wanted.flatMap((yes) -> place.made(() -> new Condition.Flag(code, yes))));
		}
		for (String list : List.of("anyOf", "noneOf")) {
			if (place.has(list)) {
				place.alone(list, "attribute");
				List<String> values = place.texts(list);
				return attribute
					.flatMap((code) -> place.made(() -> new Condition.Choice(code, list.equals("anyOf"), values)));
			}
		}
		return attribute.flatMap(
				(code) -> place.made(() -> new Condition.Range(code, place.decimal("from"), place.decimal("below"))));
	}

	private Optional<RowOutcome> outcome(Place place) {
		Set<String> names = place.names();
		if (names.size() != 1) {
			place.fault("", "approval.RuleFile.oneOutcome");
			return Optional.empty();
		}
		return switch (names.iterator().next()) {
			case "ask" -> place.object("ask").flatMap(StepReading::step).map(RowOutcome.Approvers::new);
			case "warn" -> place.text("warn").flatMap((text) -> place.made(() -> new RowOutcome.Warning(text)));
			case "blockSubmission" -> place.text("blockSubmission")
				.flatMap((text) -> place.made(() -> new RowOutcome.SubmissionBlocker(text)));
			case "blockApproval" ->
				place.text("blockApproval").flatMap((text) -> place.made(() -> new RowOutcome.ApprovalBlocker(text)));
			default -> {
				place.allow("ask", "warn", "blockSubmission", "blockApproval");
				yield Optional.empty();
			}
		};
	}

}
