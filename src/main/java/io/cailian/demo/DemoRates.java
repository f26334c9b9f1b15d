package io.cailian.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.cailian.rates.ExchangeRates;
import io.cailian.rates.RateEntry;
import io.cailian.rates.RateFilter;

import org.springframework.stereotype.Component;

/**
 * Exchange rates for the demo, dated the day before, so that bids in foreign currencies
 * can be submitted and opened at once. Where somebody has recorded rates, none are added.
 */
@Component
@DemoMode
class DemoRates {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final String BASE = "CNY";

	private static final String SOURCE = "演示汇率，仅供参考 Demonstration rate";

	private static final List<Rate> RATES = List.of(new Rate("USD", "7.1053"), new Rate("EUR", "8.2361"),
			new Rate("JPY", "0.045412"), new Rate("GBP", "9.3478"), new Rate("HKD", "0.91265"));

	private final ExchangeRates rates;

	private final Clock clock;

	DemoRates(ExchangeRates rates, Clock clock) {
		this.rates = rates;
		this.clock = clock;
	}

	void put() {
		OnBehalf.FINANCE.run(() -> {
			if (this.rates.count(RateFilter.ALL) == 0) {
				LocalDate yesterday = LocalDate.ofInstant(this.clock.instant(), ZONE).minusDays(1);
				RATES.forEach((rate) -> this.rates
					.record(new RateEntry(rate.currency(), BASE, new BigDecimal(rate.value()), yesterday, SOURCE)));
			}
		});
	}

	private record Rate(String currency, String value) {

	}

}
