package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PricesTest {

	@ParameterizedTest
	@CsvSource({ "CNY, 1.005, 1, 1.01", "CNY, 0.0049, 1, 0.00", "JPY, 10.5, 1, 11", "KWD, 1.0005, 1, 1.001",
			"CNY, 0.3333, 3, 1.00", "CNY, 12.3456, 1000, 12345.60" })
	void aTotalIsRoundedOnceHalfUpToTheCurrency(String currency, String price, String quantity, String total) {
		UUID line = Ids.next();
		BidForm form = new BidForm(currency, List.of(new BidForm.Line(line, new BigDecimal(price), null, "")), "");

		assertThat(BidTotal.of(Map.of(line, new BigDecimal(quantity)), form)).isEqualTo(total);
	}

	@Test
	void roundingEachLineWouldGiveAnotherTotal() {
		UUID one = Ids.next();
		UUID other = Ids.next();
		BidForm form = new BidForm("CNY", List.of(new BidForm.Line(one, new BigDecimal("0.004"), null, ""),
				new BidForm.Line(other, new BigDecimal("0.004"), null, "")), "");

		assertThat(BidTotal.of(Map.of(one, BigDecimal.ONE, other, BigDecimal.ONE), form)).isEqualTo("0.01");
	}

	@ParameterizedTest
	@CsvSource({ "-0.01, sourcing.Price.negative", "1.00001, sourcing.Price.tooManyDecimals",
			"1E+15, sourcing.Price.tooLarge" })
	void aUnitPriceThatCannotBeKeptIsRefusedWithoutNamingIt(String price, String key) {
		assertThatThrownBy(() -> Prices.unitPrice(new BigDecimal(price))).isInstanceOf(RuleViolation.class)
			.message()
			.startsWith(key)
			.doesNotContain(price);
	}

	@Test
	void aTotalTooLargeToKeepIsRefused() {
		UUID line = Ids.next();
		BidForm form = new BidForm("CNY", List.of(new BidForm.Line(line, new BigDecimal("999999999999999"), null, "")),
				"");

		assertThatThrownBy(() -> BidTotal.of(Map.of(line, BigDecimal.TEN), form)).isInstanceOf(RuleViolation.class)
			.message()
			.startsWith("sourcing.Price.totalTooLarge")
			.doesNotContain("999");
	}

	@ParameterizedTest
	@CsvSource(value = { "2875, 1, 2875", "10, 4, 2.5", "1800, 7, -", "100, 3, -", "0.0001, 1, 0.0001" },
			nullValues = "-")
	void aUnitPriceIsDerivedFromATotalOnlyWhenItComesOutExactly(String total, String quantity, String unitPrice) {
		BigDecimal derived = RfqImporting.exactUnitPrice(new BigDecimal(total), new BigDecimal(quantity));

		assertThat(derived).isEqualTo((unitPrice == null) ? null : new BigDecimal(unitPrice));
	}

	@Property
	void theTotalIsTheSumOfTheKeptLinesRoundedOnceWhateverTheOrder(@ForAll("offers") List<Offer> offers) {
		Map<UUID, BigDecimal> quantities = new HashMap<>();
		List<BidForm.Line> lines = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (Offer offer : offers) {
			UUID id = Ids.next();
			quantities.put(id, offer.quantity());
			lines.add(new BidForm.Line(id, offer.price(), null, ""));
			sum = sum.add(offer.quantity().multiply(offer.price()).setScale(4, RoundingMode.HALF_UP));
		}
		BigDecimal total = BidTotal.of(quantities, new BidForm("CNY", lines, ""));
		Collections.reverse(lines);

		assertThat(total.subtract(sum).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
		assertThat(total).isEqualTo(sum.setScale(2, RoundingMode.HALF_UP));
		assertThat(BidTotal.of(quantities, new BidForm("CNY", lines, ""))).isEqualTo(total);
	}

	@Provide
	Arbitrary<List<Offer>> offers() {
		Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
			.between(BigDecimal.ZERO, new BigDecimal("9999999"))
			.ofScale(4);
		Arbitrary<BigDecimal> quantities = Arbitraries.bigDecimals()
			.between(new BigDecimal("0.0001"), new BigDecimal("99999"))
			.ofScale(4);
		return Combinators.combine(quantities, prices).as(Offer::new).list().ofMinSize(1).ofMaxSize(40);
	}

	record Offer(BigDecimal quantity, BigDecimal price) {

	}

}
