package io.cailian.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ApprovalFacts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How parts of one purchase are put together again.
 */
class SplitFindingTest {

	private static final UUID STEEL = Ids.next();

	private static final UUID PAPER = Ids.next();

	private final Subject first = new Subject("AWARD", Ids.next());

	private final Subject second = new Subject("AWARD", Ids.next());

	@Test
	void onlyTheSameSupplierAndCategoryCount() {
		SplitFinding found = SplitFinding.of(List.of(own(STEEL, "RAW")),
				List.of(earlier(this.first, STEEL, "RAW", "40000"), earlier(this.second, STEEL, "TOOLS", "90000"),
						earlier(this.second, PAPER, "RAW", "90000"), earlier(this.second, STEEL, "RAW", "2.50")));

		assertThat(found.amount()).isEqualByComparingTo("40002.50");
		assertThat(found.documents()).containsExactly(this.first, this.second);
	}

	@Test
	void ofSeveralPurchasesTheLargestCounts() {
		SplitFinding found = SplitFinding.of(List.of(own(STEEL, "RAW"), own(PAPER, "")),
				List.of(earlier(this.first, STEEL, "RAW", "40000"), earlier(this.second, PAPER, "", "50000")));

		assertThat(found).isEqualTo(new SplitFinding(new BigDecimal("50000"), List.of(this.second)));
	}

	@Test
	void withoutEarlierPartsNothingIsSplit() {
		assertThat(SplitFinding.of(List.of(own(STEEL, "RAW")), List.of()).isSplit()).isFalse();
		assertThat(SplitFinding.of(List.of(), List.of(earlier(this.first, STEEL, "RAW", "1"))))
			.isEqualTo(SplitFinding.NONE);
	}

	@Test
	void aCategoryAboveOrBelowIsTheSamePurchase() {
		List<RecentPart> earlier = List.of(earlier(this.first, STEEL, "RAW.STEEL RAW", "40000"),
				earlier(this.second, STEEL, "RAW", "20000"), earlier(this.second, STEEL, "RAW.COPPER RAW", "7000"));

		assertThat(SplitFinding.of(List.of(own(STEEL, "RAW.STEEL RAW")), earlier).amount())
			.isEqualByComparingTo("60000");
		assertThat(SplitFinding.of(List.of(own(STEEL, "RAW")), earlier).amount()).isEqualByComparingTo("67000");
	}

	@Test
	void whereNobodySaysACategoryItMayBeAny() {
		List<RecentPart> earlier = List.of(earlier(this.first, STEEL, "RAW", "40000"),
				earlier(this.second, STEEL, "", "500"));

		assertThat(SplitFinding.of(List.of(own(STEEL, "")), earlier).amount()).isEqualByComparingTo("40500");
		assertThat(SplitFinding.of(List.of(own(STEEL, "TOOLS")), earlier).amount()).isEqualByComparingTo("500");
	}

	private static ApprovalFacts.Part own(UUID supplier, String categories) {
		return new ApprovalFacts.Part(supplier, split(categories), BigDecimal.TEN);
	}

	private static RecentPart earlier(Subject document, UUID supplier, String categories, String amount) {
		return new RecentPart(document, supplier, split(categories), new BigDecimal(amount), Instant.EPOCH);
	}

	private static List<String> split(String categories) {
		return categories.isEmpty() ? List.of() : List.of(categories.split(" "));
	}

}
