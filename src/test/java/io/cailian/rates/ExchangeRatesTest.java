package io.cailian.rates;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Who records exchange rates and who reads them.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ExchangeRatesTest {

	private static final String PATH = "/api/v1/exchange-rates";

	@Autowired
	private ExchangeRates rates;

	@Autowired
	private RateLookup lookup;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MockMvc http;

	@Test
	void theSameCurrenciesAndDayAgainCorrectTheRate() {
		record("CHF", "8.01", LocalDate.of(2026, 2, 2));
		record("CHF", "8.02", LocalDate.of(2026, 2, 3));
		record("CHF", "8.11", LocalDate.of(2026, 2, 2));

		RateFilter francs = new RateFilter("CHF", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
		List<RecordedRate> found = as("buyer", "BUYER", () -> this.rates.list(francs, 0, 10));
		assertThat(found).extracting((rate) -> rate.entry().rate())
			.containsExactly(new BigDecimal("8.02"), new BigDecimal("8.11"));
		assertThat(found.getFirst().recordedBy()).hasToString("finance");
		assertThat(as("manager", "PURCHASING_MANAGER", () -> this.rates.count(francs))).isEqualTo(2);
		assertThat(as("buyer", "BUYER", () -> this.rates.count(new RateFilter("CHF", LocalDate.of(2026, 2, 3), null))))
			.isOne();
		assertThat(this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'EXCHANGE_RATE_RECORDED' and facts like '%8.11%'",
				Integer.class))
			.isOne();
	}

	@Test
	void theLatestRateOfTheDayOrBeforeCounts() {
		record("HUF", "0.02", LocalDate.of(2026, 2, 2));
		record("HUF", "0.025", LocalDate.of(2026, 2, 4));

		assertThat(on("HUF", "CNY", "2026-02-01T15:59:59Z")).isEmpty();
		assertThat(on("HUF", "CNY", "2026-02-01T16:00:00Z")).hasValueSatisfying((rate) -> {
			assertThat(rate.rate()).isEqualTo("0.02");
			assertThat(rate.date()).isEqualTo("2026-02-02");
		});
		assertThat(on("HUF", "CNY", "2026-02-10T00:00:00Z").map(FixedRate::rate)).contains(new BigDecimal("0.025"));
	}

	@Test
	void theOppositeDirectionIsTurnedRoundWhereOnlyThatIsRecorded() {
		record("KRW", "0.0053", LocalDate.of(2026, 2, 2));

		assertThat(on("CNY", "KRW", "2026-02-10T00:00:00Z").map(FixedRate::rate))
			.contains(new BigDecimal("188.679245283"));
	}

	@Test
	void onlyFinanceRecordsAndSuppliersGetNothing() {
		RateEntry entry = new RateEntry("SEK", "CNY", new BigDecimal("0.7"), LocalDate.of(2026, 3, 1), "PBoC");

		for (String role : List.of("BUYER", "PURCHASING_MANAGER", "ADMIN", "AUDITOR", "SUPPLIER")) {
			assertThatThrownBy(() -> as("somebody", role, () -> this.rates.record(entry))).as(role)
				.isInstanceOf(AccessDeniedException.class);
		}
		assertThatThrownBy(() -> as("somebody", "SUPPLIER", () -> this.rates.list(RateFilter.ALL, 0, 10)))
			.isInstanceOf(AccessDeniedException.class);
		assertThatThrownBy(() -> as("somebody", "SUPPLIER", () -> this.rates.after(RateFilter.ALL, null, 10)))
			.isInstanceOf(AccessDeniedException.class);
		assertThatThrownBy(() -> as("somebody", "SUPPLIER", () -> this.rates.count(RateFilter.ALL)))
			.isInstanceOf(AccessDeniedException.class);
	}

	@Test
	void programsRecordAndReadPageByPage() throws Exception {
		String key = UUID.randomUUID().toString();
		String body = """
				{"currency":"THB","rate":0.2031,"date":"2026-02-10","source":"People's Bank of China"}""";

		assertThat(call(body, "FINANCE", key).getContentAsString()).contains("\"baseCurrency\":\"CNY\"");
		assertThat(call(body, "FINANCE", key).getHeader("Idempotency-Replayed")).isEqualTo("true");
		call(body.replace("02-10", "02-11"), "FINANCE", UUID.randomUUID().toString());
		call(body.replace("02-10", "02-12"), "FINANCE", UUID.randomUUID().toString());

		String first = read("?currency=THB&limit=2", "BUYER").getContentAsString();
		assertThat(first).contains("2026-02-12", "2026-02-11").doesNotContain("2026-02-10");
		String cursor = first.replaceAll("(?s).*\"nextCursor\":\"([^\"]+)\".*", "$1");
		assertThat(read("?currency=THB&limit=2&cursor=" + cursor, "BUYER").getContentAsString()).contains("2026-02-10")
			.doesNotContain("2026-02-11");
		assertThat(read("?cursor=nonsense", "BUYER").getStatus()).isEqualTo(400);
	}

	@Test
	void theApiIsClosedToSuppliersAndTellsFaultsAtTheirFields() throws Exception {
		assertThat(read("", "SUPPLIER").getStatus()).isEqualTo(403);
		assertThat(call("{}", "SUPPLIER", UUID.randomUUID().toString()).getStatus()).isEqualTo(403);
		MockHttpServletResponse answer = call("{}", "FINANCE", UUID.randomUUID().toString());
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("/currency", "/rate", "/date", "/source");
	}

	private Optional<FixedRate> on(String currency, String base, String at) {
		return this.lookup.on(currency, base, Instant.parse(at));
	}

	private void record(String currency, String rate, LocalDate day) {
		as("finance", "FINANCE", () -> this.rates
			.record(new RateEntry(currency, "CNY", new BigDecimal(rate), day, "People's Bank of China")));
	}

	private MockHttpServletResponse call(String body, String role, String key) throws Exception {
		return this.http
			.perform(post(PATH).with(user("somebody").roles(role))
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse read(String query, String role) throws Exception {
		return this.http.perform(get(PATH + query).with(user("somebody").roles(role))).andReturn().getResponse();
	}

}
