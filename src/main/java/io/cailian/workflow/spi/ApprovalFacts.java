package io.cailian.workflow.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.kernel.Money;

/**
 * What approval rules may ask about a document, as it is now.
 *
 * @param baseAmount what it is worth, in the company's own currency; empty if it is worth
 * nothing or nobody knows
 * @param values the values of attributes by their codes; several where a document has
 * several, such as categories, which come with all those above them. Numbers are written
 * as decimals, flags as {@code true} and {@code false}. A missing attribute is unknown.
 * @param parts what is bought from whom, to tell a purchase that was split
 */
public record ApprovalFacts(Optional<Money> baseAmount, Map<String, List<String>> values, List<Part> parts) {

	/** Nothing is known that a rule could ask about. */
	public static final ApprovalFacts NONE = new ApprovalFacts(Optional.empty(), Map.of(), List.of());

	public ApprovalFacts {
		values = values.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (entry) -> List.copyOf(entry.getValue())));
		parts = List.copyOf(parts);
	}

	/**
	 * What is bought of one category from one supplier.
	 *
	 * @param categories the code of the category, then of those above it; empty if nobody
	 * said
	 * @param amount in the company's own currency
	 */
	public record Part(UUID supplier, List<String> categories, BigDecimal amount) {

		public Part {
			categories = List.copyOf(categories);
		}

	}

}
