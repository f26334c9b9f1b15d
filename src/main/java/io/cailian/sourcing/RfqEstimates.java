package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;

import io.cailian.identity.BuyerCompany;
import io.cailian.kernel.Money;
import io.cailian.rates.FixedRate;
import io.cailian.rates.RateLookup;

import org.springframework.stereotype.Component;

/**
 * What an RFQ may come to before anybody has bid: its quantities at the buyer's own
 * yardsticks, in the company's base currency at the rate of the day.
 */
@Component
class RfqEstimates {

	private final RateLookup rates;

	private final BuyerCompany company;

	private final Clock clock;

	RfqEstimates(RateLookup rates, BuyerCompany company, Clock clock) {
		this.rates = rates;
		this.company = company;
		this.clock = clock;
	}

	/** Unknown unless every line has a yardstick and there is a rate. */
	Optional<Money> of(RfqDetails rfq) {
		BigDecimal sum = BigDecimal.ZERO;
		for (RfqLineDetails line : rfq.lines()) {
			if (line.baselinePrice() == null) {
				return Optional.empty();
			}
			sum = sum.add(line.baselinePrice().multiply(line.quantity().value()));
		}
		String base = this.company.baseCurrency();
		Optional<BigDecimal> rate = rfq.currency().equals(base) ? Optional.of(BigDecimal.ONE)
				: this.rates.on(rfq.currency(), base, this.clock.instant()).map(FixedRate::rate);
		BigDecimal worth = sum;
		return rate.map((factor) -> new Money(Prices.rounded(worth.multiply(factor), base), base));
	}

}
