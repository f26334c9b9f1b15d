package io.cailian.sourcing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.cailian.identity.Roles;
import io.cailian.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * What a supplier offers is nowhere to be found until the opening, and then it is what it
 * was.
 */
@SuppressWarnings("NullAway.Init")
class SealedUntilOpenedTest extends SourcingTest {

	/** Long enough not to stand in a hash by chance. */
	private static final String PRICE = "7731224519.4867";

	private static final Sentinel SECRET = new Sentinel(PRICE, "7731224519.49", "密标SENTINEL9F3C");

	private static final List<String> LOUD = List.of("io.cailian", "org.hibernate.SQL", "org.hibernate.orm.jdbc.bind",
			"org.springframework.web", "org.springframework.transaction", "org.flowable.engine");

	@Autowired
	private MockMvc http;

	@Autowired
	private DataSource database;

	@Test
	void theSentinelFindsWhatIsThere() {
		String json = "{\"unitPrice\":" + PRICE + "}";

		for (int padding = 0; padding < 3; padding++) {
			String encoded = Base64.getEncoder()
				.encodeToString(("x".repeat(padding) + json).getBytes(StandardCharsets.UTF_8));
			assertThat(SECRET.forms()).anySatisfy((form) -> assertThat(encoded).contains(form));
		}
	}

	@Test
	void aSealedBidIsNowhereAndAfterTheOpeningItIsWhatItWas() throws Exception {
		RfqDraft rfq = publish(TestRfqs.partial(TestRfqs.draft(TestRfqs.CLOSING,
				List.of(TestRfqs.line("Server", "1"), TestRfqs.line("Rack", "1")), List.of(this.first, this.second)),
				false, 1));
		ListAppender<ILoggingEvent> log = listen();
		List<String> answers = new ArrayList<>();

		submitOverHttp(rfq, 0);
		asSupplier(this.one, () -> this.submission.saveDraft(rfq.id(), secretBid(rfq), 0, 1));
		submitOverHttp(rfq, 1);
		askEverybody(rfq, answers);
		this.clock.set(TestRfqs.CLOSING);
		this.closing.close(rfq.id().toString());
		askEverybody(rfq, answers);
		DatabaseDump before = DatabaseDump.of(this.database);

		assertThat(before.tables()).isGreaterThan(40);
		assertThat(before.cells()).anySatisfy((cell) -> assertThat(cell).contains("office"));
		SECRET.isNowhereIn(before.cells());
		SECRET.isNowhereIn(answers);
		SECRET.isNowhereIn(lines(log));
		assertThat(log.list).isNotEmpty();

		asBuyer(() -> this.opening.open(rfq.id()));
		assertThat(asBuyer(() -> this.queries.bids(rfq.id()))).singleElement()
			.satisfies((bid) -> assertThat(bid.lines()).singleElement()
				.satisfies((line) -> assertThat(line.unitPrice()).isEqualTo(new BigDecimal(PRICE))));
		assertThat(SECRET.isSomewhereIn(DatabaseDump.of(this.database).cells())).isTrue();
		stopListening(log);
	}

	@Test
	void aCiphertextMovedToAnotherBidDoesNotOpen() {
		RfqDraft rfq = publishedDraft();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));
		asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "1", "1"), 0));
		this.clock.set(TestRfqs.CLOSING);

		List<UUID> bids = asBuyer(() -> this.queries.invited(rfq.id())).stream()
			.map((each) -> each.supplier().value())
			.toList();
		this.jdbc.update(
				"""
						update sealed_bid s set
							ciphertext = (select c.ciphertext from (select * from sealed_bid) c join bid o on o.id = c.bid_id
								where o.rfq_id = ? and o.supplier_id = ?),
							data_key = (select c.data_key from (select * from sealed_bid) c join bid o on o.id = c.bid_id
								where o.rfq_id = ? and o.supplier_id = ?),
							receipt_hash = (select c.receipt_hash from (select * from sealed_bid) c join bid o on o.id = c.bid_id
								where o.rfq_id = ? and o.supplier_id = ?)
						where s.bid_id = (select b.id from bid b where b.rfq_id = ? and b.supplier_id = ?)""",
				bytes(rfq.id().value()), bytes(bids.get(0)), bytes(rfq.id().value()), bytes(bids.get(0)),
				bytes(rfq.id().value()), bytes(bids.get(0)), bytes(rfq.id().value()), bytes(bids.get(1)));

		assertThatThrownBy(() -> asBuyer(() -> this.opening.open(rfq.id()))).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("seal is broken");
		assertThat(asBuyer(() -> this.queries.details(rfq.id())).isOpened()).isFalse();
	}

	private static BidForm secretBid(RfqDraft rfq) {
		return new BidForm("CNY",
				List.of(new BidForm.Line(rfq.lines().getFirst().id(), new BigDecimal(PRICE), 9, "密标SENTINEL9F3C")),
				"密标SENTINEL9F3C");
	}

	private void submitOverHttp(RfqDraft rfq, int revision) throws Exception {
		String body = """
				{"currency":"CNY","remarks":"密标SENTINEL9F3C","lines":[{"lineId":"%s","unitPrice":%s,"leadTimeDays":9}]}"""
			.formatted(rfq.lines().getFirst().id(), PRICE);
		MvcResult result = this.http
			.perform(put("/api/v1/invitations/{id}/bid", rfq.id()).with(user(this.one).roles("SUPPLIER"))
				.header("If-Match", "\"v" + revision + "\"")
				.contentType(MediaType.APPLICATION_JSON)
				.content(body))
			.andReturn();
		assertThat(result.getResponse().getStatus()).as(result.getResponse().getContentAsString()).isEqualTo(200);
		SECRET.isNowhereIn(List.of(result.getResponse().getContentAsString()));
	}

	private void askEverybody(RfqDraft rfq, List<String> answers) throws Exception {
		List<String> paths = List.of("/api/v1/rfqs", "/api/v1/rfqs/" + rfq.id(), "/api/v1/rfqs/" + rfq.id() + "/bids",
				"/api/v1/invitations", "/api/v1/invitations/" + rfq.id());
		for (String path : paths) {
			for (String role : Roles.ALL) {
				answers.add(answer(path, role.equals(Roles.SUPPLIER) ? this.two : BUYER, role));
			}
		}
		assertThat(answers).anySatisfy((answer) -> assertThat(answer).contains("\"SUBMITTED\""));
	}

	private String answer(String path, String person, String role) throws Exception {
		return this.http.perform(get(path).with(user(person).roles(role)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private static ListAppender<ILoggingEvent> listen() {
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
		LOUD.forEach((name) -> logger(name).setLevel(Level.TRACE));
		return appender;
	}

	private static void stopListening(ListAppender<ILoggingEvent> appender) {
		logger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
		LOUD.forEach((name) -> logger(name).setLevel(null));
	}

	private static List<String> lines(ListAppender<ILoggingEvent> log) {
		return List.copyOf(log.list)
			.stream()
			.map((event) -> event.getFormattedMessage() + ((event.getThrowableProxy() == null) ? ""
					: ThrowableProxyUtil.asString(event.getThrowableProxy())))
			.toList();
	}

	private static Logger logger(String name) {
		return (Logger) LoggerFactory.getLogger(name);
	}

	private static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

}
