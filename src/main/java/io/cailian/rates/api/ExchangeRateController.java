package io.cailian.rates.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.rates.ExchangeRates;
import io.cailian.rates.RateEntry;
import io.cailian.rates.RateFilter;
import io.cailian.rates.RateKey;
import io.cailian.rates.RecordedRate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The company's exchange rates for programs, such as a treasury system that delivers them
 * every morning.
 */
@RestController
@RequestMapping("/api/v1/exchange-rates")
@Tag(name = "Exchange rates")
class ExchangeRateController {

	private static final int CURSOR_PARTS = 3;

	private final ExchangeRates rates;

	private final Idempotency idempotency;

	ExchangeRateController(ExchangeRates rates, Idempotency idempotency) {
		this.rates = rates;
		this.idempotency = idempotency;
	}

	@PreAuthorize(ExchangeRates.READERS)
	@GetMapping
	@Operation(summary = "List exchange rates, the newest day first; from and to are days and inclusive")
	CursorPage<RateAnswer> list(@RequestParam(required = false) @Nullable String currency,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = CursorPage.limit(limit);
		RateFilter filter = new RateFilter((currency == null || currency.isBlank()) ? null : currency.strip(), from,
				to);
		CursorPage<RecordedRate> page = CursorPage.of(
				this.rates.after(filter, (cursor == null) ? null : key(cursor), size + 1), size,
				(rate) -> CursorPage.cursor(rate.key().date(), rate.key().currency(), rate.key().baseCurrency()));
		return new CursorPage<>(page.items().stream().map(RateAnswer::of).toList(), page.nextCursor(), page.hasMore());
	}

	@PreAuthorize(ExchangeRates.RECORDERS)
	@PostMapping
	@Operation(summary = "Record an exchange rate; the same currencies and day again correct it")
	ResponseEntity<RateAnswer> record(@RequestBody RateBody body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> ResponseEntity
			.ok(RateAnswer.of(this.rates.record(body.entry(this.rates.baseCurrency(), this.rates.today())))));
	}

	private static RateKey key(String cursor) {
		List<String> parts = CursorPage.parts(cursor, CURSOR_PARTS);
		try {
			return new RateKey(LocalDate.parse(parts.get(0)), parts.get(1), parts.get(2));
		}
		catch (DateTimeParseException ex) {
			return new RateKey(LocalDate.EPOCH, parts.get(1), parts.get(2));
		}
	}

	/** A rate as a program writes it; without a base it is to the company's currency. */
	record RateBody(@Nullable String currency, @Nullable String baseCurrency, @Nullable BigDecimal rate,
			@Nullable LocalDate date, @Nullable String source) {

		RateEntry entry(String companyCurrency, LocalDate today) {
			Faults faults = new Faults();
			String given = faults.required("/currency", this.currency, "-");
			BigDecimal value = faults.required("/rate", this.rate, BigDecimal.ONE);
			LocalDate day = faults.required("/date", this.date, today);
			String origin = faults.required("/source", this.source, "-");
			faults.stopIfAny();
			RateEntry entry = faults.made("/currency",
					Map.of("sourcing.ExchangeRate.rateRange", "/rate", "sourcing.ExchangeRate.sourceMissing",
							"/source"),
					() -> new RateEntry(given, Objects.requireNonNullElse(this.baseCurrency, companyCurrency), value,
							day, origin));
			faults.stopIfAny();
			return Optional.ofNullable(entry).orElseThrow();
		}

	}

	record RateAnswer(UUID id, String currency, String baseCurrency, BigDecimal rate, LocalDate date, String source,
			String recordedBy, Instant recordedAt) {

		static RateAnswer of(RecordedRate rate) {
			RateEntry entry = rate.entry();
			return new RateAnswer(rate.id(), entry.currency(), entry.baseCurrency(), entry.rate(), entry.date(),
					entry.source(), rate.recordedBy().value(), rate.recordedAt());
		}

	}

}
