package io.cailian.sourcing;

import io.cailian.rates.RateEntry;
import io.cailian.rates.FixedRate;
import io.cailian.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

@SuppressWarnings("NullAway.Init")
class RfqImportingTest extends SourcingTest {

	private static final Instant CLOSED = Instant.parse("2016-06-20T10:00:00Z");

	@Autowired
	private RfqImporting importing;

	@Autowired
	private ExchangeRates rates;

	@Autowired
	private MockMvc http;

	@Test
	void anImportedRfqArrivesOpenedWithItsTotalsAndOnlyOnce() {
		ImportedRfq source = source("ocds-" + UUID.randomUUID(), "3", "2875", "1800");

		RfqId id = asBuyer(() -> this.importing.importRfq(source));

		assertThat(asBuyer(() -> this.importing.importRfq(source))).isEqualTo(id);
		assertThat(asBuyer(() -> this.importing.find(source.externalReference()))).contains(id);
		RfqDetails rfq = asBuyer(() -> this.queries.details(id));
		assertThat(rfq.status()).isEqualTo(RfqStatus.OPENED);
		assertThat(rfq.closesAt()).isEqualTo(CLOSED);
		List<OpenedBid> bids = asBuyer(() -> this.queries.bids(id));
		assertThat(bids).extracting(OpenedBid::total)
			.containsExactlyInAnyOrder(new BigDecimal("2875"), new BigDecimal("1800"));
		assertThat(bids).flatExtracting(OpenedBid::lines)
			.extracting(OpenedBid.Line::unitPrice)
			.containsExactlyInAnyOrder(null, new BigDecimal("600"));
	}

	@Test
	void aBidInAnotherCurrencyKeepsTheRateOfItsOpeningDay() {
		RfqDraft rfq = publish(TestRfqs.partial(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "10")), List.of(this.first)), true, 1));
		refuses("sourcing.Bid.currencyWithoutRate",
				() -> asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bidIn("XOF", rfq, "9"), 0)));
		record("NOK", "0.66", LocalDate.of(2026, 3, 1));
		record("NOK", "0.99", LocalDate.of(2026, 3, 3));
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bidIn("NOK", rfq, "9"), 0));
		this.clock.set(TestRfqs.CLOSING);

		asBuyer(() -> this.opening.open(rfq.id()));
		record("NOK", "0.70", LocalDate.of(2026, 3, 1));

		assertThat(asBuyer(() -> this.queries.bids(rfq.id()))).singleElement().satisfies((bid) -> {
			assertThat(bid.currency()).isEqualTo("NOK");
			assertThat(bid.rate())
				.isEqualTo(new FixedRate(new BigDecimal("0.66"), LocalDate.of(2026, 3, 1), "People's Bank of China"));
		});
	}

	@Test
	void anImportedRfqIsOnlyLookedAtHere() {
		RfqId opened = asBuyer(
				() -> this.importing.importRfq(source("ocds-" + UUID.randomUUID(), "3", "2875", "1800")));
		RfqId closed = asBuyer(() -> this.importing.importRfq(closed("ocds-" + UUID.randomUUID())));

		for (RfqId rfq : List.of(opened, closed)) {
			RfqStatus before = asBuyer(() -> this.queries.details(rfq)).status();
			refuses("sourcing.Rfq.imported", () -> asBuyer(() -> this.publishing.cancel(rfq, "x")));
			refuses("sourcing.Rfq.imported", () -> asBuyer(() -> this.publishing.endWithoutAward(rfq, "x")));
			refuses("sourcing.Rfq.imported",
					() -> asBuyer(() -> this.publishing.extend(rfq, TestRfqs.CLOSING.plusSeconds(1), "x")));
			assertThat(asBuyer(() -> this.queries.details(rfq)).status()).isEqualTo(before);
		}
		refuses("sourcing.Rfq.imported", () -> asBuyer(() -> this.opening.open(closed)));
		assertThat(asBuyer(() -> this.queries.details(closed)).isImported()).isTrue();
	}

	@Test
	void whatTheSourceDoesNotSayOfTheBiddingIsAbsent() throws Exception {
		RfqId rfq = asBuyer(() -> this.importing.importRfq(closed("ocds-" + UUID.randomUUID())));

		String answer = this.http
			.perform(MockMvcRequestBuilders.get("/api/v1/rfqs/" + rfq)
				.with(SecurityMockMvcRequestPostProcessors.user("buyer").roles("BUYER")))
			.andReturn()
			.getResponse()
			.getContentAsString();

		assertThat(answer).doesNotContain("\"partialBids\":true", "\"otherCurrencies\":true", "\"minBids\":1");
	}

	private static ImportedRfq closed(String reference) {
		return new ImportedRfq(reference, "Папір", "", "UAH", "Europe/Kyiv", CLOSED.minusSeconds(86400), CLOSED, null,
				RfqStatus.CLOSED, null, List.of(TestRfqs.line("Папір", "1")), List.of());
	}

	private void record(String currency, String rate, LocalDate day) {
		as("finance", "FINANCE", () -> this.rates
			.record(new RateEntry(currency, "CNY", new BigDecimal(rate), day, "People's Bank of China")));
	}

	private ImportedRfq source(String reference, String quantity, String one, String other) {
		return new ImportedRfq(reference, "Папір офісний", "", "UAH", "Europe/Kyiv", CLOSED.minusSeconds(86400), CLOSED,
				CLOSED.plusSeconds(60), RfqStatus.OPENED, null, List.of(TestRfqs.line("Папір", quantity)),
				List.of(new ImportedRfq.ImportedBid(this.first, "bid-1", CLOSED.minusSeconds(60), "UAH",
						new BigDecimal(one), List.of()),
						new ImportedRfq.ImportedBid(this.second, "bid-2", CLOSED.minusSeconds(50), "UAH",
								new BigDecimal(other), List.of())));
	}

}
