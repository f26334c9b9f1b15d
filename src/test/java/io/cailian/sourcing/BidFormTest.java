package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.cailian.rates.FixedRate;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BidFormTest {

	private static final BigDecimal PRICE = new BigDecimal("4711.0815");

	@Test
	void nothingOfABidShowsInItsTextForm() {
		BidForm.Line line = new BidForm.Line(Ids.next(), PRICE, 47, "secret");
		BidForm form = new BidForm("USD", List.of(line), "secret");
		OpenedContent content = new OpenedContent("USD", PRICE, "secret",
				Optional.of(new FixedRate(PRICE, LocalDate.EPOCH, "secret")),
				List.of(new OpenedContent.Line(line.lineId(), PRICE, PRICE, 47, "secret")));
		OwnBid own = new OwnBid(BidStatus.SUBMITTED, 1, Optional.empty(), Optional.of(form), Optional.of(form), 1);

		assertThat(List.of(form.toString(), line.toString(), content.toString(), content.lines().toString(),
				own.toString(), new Sealed("key", new byte[3]).toString()))
			.allSatisfy((text) -> assertThat(text.replace(line.lineId().toString(), "")).doesNotContain("4711",
					"secret", "USD", "47"));
	}

	@Test
	void aLineOfferedTwiceIsRefused() {
		BidForm.Line line = new BidForm.Line(Ids.next(), PRICE, null, "");

		assertThatThrownBy(() -> new BidForm("CNY", List.of(line, line), "")).isInstanceOf(RuleViolation.class)
			.message()
			.isEqualTo("sourcing.Bid.lineTwice");
	}

}
