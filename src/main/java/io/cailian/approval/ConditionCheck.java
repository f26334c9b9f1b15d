package io.cailian.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.apikit.InvalidInput;
import io.cailian.workflow.spi.DocumentAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Checks one condition against what documents of its type can answer.
 */
final class ConditionCheck {

	private ConditionCheck() {
	}

	static void of(Condition condition, Map<String, DocumentAttribute> attributes, String pointer,
			List<InvalidInput.Fault> faults) {
		String code = condition.attribute();
		DocumentAttribute attribute = attributes.get(code);
		boolean isAmount = code.equals(Condition.AMOUNT);
		if (!isAmount && attribute == null) {
			faults
				.add(new InvalidInput.Fault(pointer + "/attribute", "approval.RuleChecking.attribute", List.of(code)));
		}
		else if (!fits(condition, isAmount, attribute)) {
			faults.add(new InvalidInput.Fault(pointer, "approval.RuleChecking.kind", List.of(code)));
		}
		else if (condition instanceof Condition.Choice choice && attribute != null) {
			values(choice, attribute, pointer + (choice.among() ? "/anyOf/" : "/noneOf/"), faults);
		}
	}

	private static boolean fits(Condition condition, boolean isAmount, @Nullable DocumentAttribute attribute) {
		DocumentAttribute.Kind kind = (isAmount || attribute == null) ? DocumentAttribute.Kind.NUMBER
				: attribute.kind();
		return kind == switch (condition) {
			case Condition.Range range -> DocumentAttribute.Kind.NUMBER;
			case Condition.Choice choice -> DocumentAttribute.Kind.CHOICE;
			case Condition.Flag flag -> DocumentAttribute.Kind.FLAG;
		};
	}

	private static void values(Condition.Choice choice, DocumentAttribute attribute, String pointer,
			List<InvalidInput.Fault> faults) {
		Set<String> options = attribute.options()
			.get()
			.stream()
			.map(DocumentAttribute.Option::code)
			.collect(Collectors.toSet());
		for (int i = 0; i < choice.values().size(); i++) {
			if (!options.contains(choice.values().get(i))) {
				faults.add(new InvalidInput.Fault(pointer + i, "approval.RuleChecking.value",
						List.of(choice.values().get(i))));
			}
		}
	}

}
