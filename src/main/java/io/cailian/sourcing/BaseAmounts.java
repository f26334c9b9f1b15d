package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.cailian.identity.BuyerCompany;
import io.cailian.rates.FixedRate;
import io.cailian.rates.RateLookup;
import io.cailian.kernel.Money;
import org.springframework.stereotype.Component;

/**
 * Fixes what awarded lines are worth in the company's books, at the rates of the day the
 * bids were opened. Rates that are recorded or corrected later change nothing.
 */
@Component
class BaseAmounts {

	private final RateLookup rates;

	private final BuyerCompany company;

	BaseAmounts(RateLookup rates, BuyerCompany company) {
		this.rates = rates;
		this.company = company;
	}

	List<AwardedLine> fix(Rfq rfq, List<AwardedLine> lines) {
		return fix(this.company.baseCurrency(), lines, (line) -> rate(rfq, line));
	}

	private Optional<FixedRate> rate(Rfq rfq, AwardedLine line) {
		String base = this.company.baseCurrency();
		if (rfq.currency().equals(base)) {
			return Optional.ofNullable(line.rate());
		}
		return this.rates.on(line.amount().currency(), base, rfq.openingTime());
	}

	/**
	 * The lines with their base amounts, kept like all amounts of lines. Where their sum
	 * would round to another total than the exact sum does, the last converted line takes
	 * the difference of a ten-thousandth or so.
	 */
	static List<AwardedLine> fix(String base, List<AwardedLine> lines,
			Function<AwardedLine, Optional<FixedRate>> rates) {
		List<AwardedLine> fixed = new ArrayList<>(lines);
		BigDecimal exact = BigDecimal.ZERO;
		BigDecimal sum = BigDecimal.ZERO;
		int last = -1;
		for (int i = 0; i < lines.size(); i++) {
			AwardedLine line = lines.get(i);
			BigDecimal amount = line.amount().amount();
			Optional<FixedRate> rate = rates.apply(line);
			if (line.amount().currency().equals(base)) {
				fixed.set(i, line.with(new BaseAmount(line.amount(), null)));
				exact = exact.add(amount);
				sum = sum.add(amount);
			}
			else if (rate.isPresent()) {
				BigDecimal worth = amount.multiply(rate.get().rate());
				fixed.set(i, line.with(new BaseAmount(new Money(Prices.kept(worth), base), rate.get())));
				exact = exact.add(worth);
				sum = sum.add(Prices.kept(worth));
				last = i;
			}
		}
		if (last >= 0 && !Prices.rounded(sum, base).equals(Prices.rounded(exact, base))) {
			BigDecimal missing = exact.setScale(Prices.AMOUNT_SCALE, RoundingMode.DOWN).subtract(sum);
			fixed.set(last, corrected(fixed.get(last), new Money(missing, base)));
		}
		return fixed;
	}

	private static AwardedLine corrected(AwardedLine line, Money missing) {
		BaseAmount base = line.base();
		return (base == null) ? line : line.with(new BaseAmount(base.money().plus(missing), base.rate()));
	}

}
