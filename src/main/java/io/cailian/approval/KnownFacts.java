package io.cailian.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a document when its rules are judged.
 *
 * @param amount by which it is judged, in the company's own currency; empty if nobody
 * knows
 * @param values of its attributes
 */
record KnownFacts(Optional<BigDecimal> amount, Map<String, List<String>> values) {

	/** Empty if nothing is known of it. */
	Optional<List<String>> of(String attribute) {
		return attribute.equals(Condition.AMOUNT) ? this.amount.map((value) -> List.of(value.toPlainString()))
				: Optional.ofNullable(this.values.get(attribute));
	}

}
