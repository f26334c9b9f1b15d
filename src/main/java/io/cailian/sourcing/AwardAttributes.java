package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.kernel.Money;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.DocumentAttribute;

import org.springframework.stereotype.Component;

/**
 * What approval rules may ask about a proposed award: its worth in the company's books,
 * what is bought and for whom, and how much the bids competed.
 */
@Component
class AwardAttributes {

	private static final String BIDS = "BIDS";

	private static final String SINGLE_BID = "SINGLE_BID";

	private static final String NOT_LOWEST = "NOT_LOWEST";

	private static final String KEY = "sourcing.AwardAttributes.";

	private final ScopeAttributes scopes;

	AwardAttributes(ScopeAttributes scopes) {
		this.scopes = scopes;
	}

	List<DocumentAttribute> all() {
		return Stream.concat(this.scopes.all().stream(),
				Stream.of(DocumentAttribute.number(BIDS, KEY + "bids"),
						DocumentAttribute.flag(SINGLE_BID, KEY + "singleBid"),
						DocumentAttribute.flag(NOT_LOWEST, KEY + "notLowest")))
			.toList();
	}

	ApprovalFacts of(AwardDetails award, BuyingScope scope, Comparison comparison) {
		Map<String, List<String>> values = this.scopes.of(scope);
		List<String> categories = values.getOrDefault(DocumentAttribute.CATEGORY, List.of());
		long bids = comparison.bids().stream().filter((bid) -> !bid.isDisqualified()).count();
		values.put(BIDS, List.of(Long.toString(bids)));
		values.put(SINGLE_BID, List.of(Boolean.toString(bids <= 1)));
		values.put(NOT_LOWEST, List.of(Boolean.toString(!isLowest(award, comparison))));
		return new ApprovalFacts(worth(award.lines()), values, parts(award.lines(), categories));
	}

	/** Unknown unless every line has its worth in the company's books. */
	private static Optional<Money> worth(List<AwardedLine> lines) {
		if (lines.stream().anyMatch((line) -> line.base() == null)) {
			return Optional.empty();
		}
		return lines.stream().map((line) -> Objects.requireNonNull(line.base()).money()).reduce(Money::plus);
	}

	/** A line without a known worth still counts as nothing of its supplier's part. */
	private static List<ApprovalFacts.Part> parts(List<AwardedLine> lines, List<String> categories) {
		Map<UUID, BigDecimal> sums = lines.stream()
			.collect(Collectors.groupingBy((line) -> line.supplier().value(),
					Collectors.mapping(AwardAttributes::worth, Collectors.reducing(BigDecimal.ZERO, BigDecimal::add))));
		return sums.entrySet()
			.stream()
			.map((sum) -> new ApprovalFacts.Part(sum.getKey(), categories, sum.getValue()))
			.toList();
	}

	private static BigDecimal worth(AwardedLine line) {
		BaseAmount base = line.base();
		return (base == null) ? BigDecimal.ZERO : base.money().amount();
	}

	private static boolean isLowest(AwardDetails award, Comparison comparison) {
		return award.lines()
			.stream()
			.allMatch((line) -> comparison.line(line.rfqLine())
				.flatMap((row) -> row.offerOf(line.bid()))
				.filter(Comparison.Offer::best)
				.isPresent());
	}

}
