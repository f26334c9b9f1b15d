package io.cailian.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import io.cailian.kernel.Decimals;
import io.cailian.uikit.RegionalSettings;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the exchange rate of a moment for the modules that convert. It answers whoever
 * calls; what was converted keeps the rate it was converted at.
 */
@Service
@Transactional(readOnly = true)
public class RateLookup {

	private final ExchangeRateTable table;

	private final ZoneId zone;

	RateLookup(ExchangeRateTable table, RegionalSettings settings) {
		this.table = table;
		this.zone = settings.zone();
	}

	/**
	 * The latest rate of the day or before, in the company's zone; taken from the
	 * opposite direction, rounded half up to ten decimals, if only that is recorded.
	 */
	public Optional<FixedRate> on(String currency, String base, Instant at) {
		LocalDate day = LocalDate.ofInstant(at, this.zone);
		Optional<FixedRate> direct = latest(currency, base, day)
			.map((entry) -> new FixedRate(entry.rate(), entry.date(), entry.source()));
		return direct.or(() -> latest(base, currency, day).map((entry) -> new FixedRate(
				Decimals.stripped(BigDecimal.ONE.divide(entry.rate(), RateEntry.MAX_SCALE, RoundingMode.HALF_UP)),
				entry.date(), entry.source())));
	}

	private Optional<RateEntry> latest(String currency, String base, LocalDate day) {
		return this.table.latest(currency, base, day, Limit.of(1)).stream().findFirst().map(ExchangeRate::entry);
	}

}
