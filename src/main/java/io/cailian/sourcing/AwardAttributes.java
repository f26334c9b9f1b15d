package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryFilter;
import io.cailian.classification.CategoryId;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnits;
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

	private final Categories categories;

	private final BusinessUnits units;

	AwardAttributes(Categories categories, BusinessUnits units) {
		this.categories = categories;
		this.units = units;
	}

	List<DocumentAttribute> all() {
		return List.of(DocumentAttribute.choice(DocumentAttribute.CATEGORY, KEY + "category", this::categoryOptions),
				DocumentAttribute.choice(DocumentAttribute.BUSINESS_UNIT, KEY + "unit", this::unitOptions),
				DocumentAttribute.number(BIDS, KEY + "bids"), DocumentAttribute.flag(SINGLE_BID, KEY + "singleBid"),
				DocumentAttribute.flag(NOT_LOWEST, KEY + "notLowest"));
	}

	ApprovalFacts of(AwardDetails award, BuyingScope scope, Comparison comparison) {
		Map<String, List<String>> values = new HashMap<>();
		long bids = comparison.bids().stream().filter((bid) -> !bid.isDisqualified()).count();
		values.put(BIDS, List.of(Long.toString(bids)));
		values.put(SINGLE_BID, List.of(Boolean.toString(bids <= 1)));
		values.put(NOT_LOWEST, List.of(Boolean.toString(!isLowest(award, comparison))));
		List<String> lineage = lineage(scope);
		if (!lineage.isEmpty()) {
			values.put(DocumentAttribute.CATEGORY, lineage);
		}
		Optional.ofNullable(scope.unit())
			.flatMap(this.units::find)
			.ifPresent((unit) -> values.put(DocumentAttribute.BUSINESS_UNIT, List.of(unit.fullCode())));
		return new ApprovalFacts(worth(award.lines()), values,
				parts(award.lines(), lineage.isEmpty() ? "" : lineage.getFirst()));
	}

	/** Unknown unless every line has its worth in the company's books. */
	private static Optional<Money> worth(List<AwardedLine> lines) {
		if (lines.stream().anyMatch((line) -> line.base() == null)) {
			return Optional.empty();
		}
		return lines.stream().map((line) -> Objects.requireNonNull(line.base()).money()).reduce(Money::plus);
	}

	/** A line without a known worth still counts as nothing of its supplier's part. */
	private static List<ApprovalFacts.Part> parts(List<AwardedLine> lines, String category) {
		Map<UUID, BigDecimal> sums = lines.stream()
			.collect(Collectors.groupingBy((line) -> line.supplier().value(),
					Collectors.mapping(AwardAttributes::worth, Collectors.reducing(BigDecimal.ZERO, BigDecimal::add))));
		return sums.entrySet()
			.stream()
			.map((sum) -> new ApprovalFacts.Part(sum.getKey(), category, sum.getValue()))
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

	/** The category itself first, then all above it; nothing if none was chosen. */
	private List<String> lineage(BuyingScope scope) {
		CategoryId category = scope.category();
		if (category == null) {
			return List.of();
		}
		List<CategoryId> lineage = this.categories.lineage(category);
		Map<CategoryId, CategoryDetails> details = this.categories.all(lineage);
		return lineage.stream().map((id) -> Objects.requireNonNull(details.get(id)).fullCode()).toList();
	}

	private List<DocumentAttribute.Option> categoryOptions() {
		return this.categories.list(CategoryFilter.ALL, 0, Integer.MAX_VALUE)
			.stream()
			.map((category) -> new DocumentAttribute.Option(category.fullCode(), category.names().zh(),
					category.names().en()))
			.toList();
	}

	private List<DocumentAttribute.Option> unitOptions() {
		return this.units.all()
			.stream()
			.map((BusinessUnitDetails unit) -> new DocumentAttribute.Option(unit.fullCode(), unit.nameZh(),
					unit.nameEn()))
			.toList();
	}

}
