package io.cailian.sourcing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.cailian.classification.Region;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * More time, an end without an award and another buyer, as programs ask for them.
 */
@SuppressWarnings("NullAway.Init")
class RfqMovesApiTest extends SourcingTest {

	@Autowired
	private MockMvc http;

	@Test
	void theClosingTimeIsMovedOnceHoweverOftenTheSameCallComes() throws Exception {
		RfqDraft rfq = publishedDraft();
		String key = UUID.randomUUID().toString();
		String body = "{\"closesAt\":\"2026-03-05T01:00:00Z\",\"reason\":\"踏勘\"}";

		MockHttpServletResponse first = call(rfq, "extension", body, "BUYER", key);
		MockHttpServletResponse again = call(rfq, "extension", body, "BUYER", key);

		assertThat(first.getStatus()).isEqualTo(200);
		assertThat(text(first)).contains("\"closesAt\":\"2026-03-05T01:00:00Z\"", "\"closingChange\":{", "踏勘");
		assertThat(text(again)).isEqualTo(text(first));
		assertThat(call(rfq, "extension", body, "BUYER", UUID.randomUUID().toString()).getStatus()).isEqualTo(422);
		assertThat(call(rfq, "extension", body, "SUPPLIER", UUID.randomUUID().toString()).getStatus()).isEqualTo(403);
		assertThat(invitation(rfq, this.two)).contains("\"closesAt\":\"2026-03-05T01:00:00Z\"", "踏勘");
	}

	@Test
	void anRfqEndsWithoutAnAwardAndEachBidderReadsItsOwnResult() throws Exception {
		RfqDraft rfq = publishedDraft();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6.77", "6"), 0));
		asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "7", "7"), 0));
		this.clock.set(TestRfqs.CLOSING);
		asBuyer(() -> this.opening.open(rfq.id()));
		assertThat(invitation(rfq, this.two)).contains("\"result\":null");

		MockHttpServletResponse ended = call(rfq, "failure", "{\"reason\":\"预算不足\"}", "BUYER",
				UUID.randomUUID().toString());

		assertThat(ended.getStatus()).isEqualTo(200);
		assertThat(text(ended)).contains("\"status\":\"FAILED\"", "\"endCause\":\"NO_AWARD\"", "预算不足");
		assertThat(invitation(rfq, this.two)).contains("\"kind\":\"NO_AWARD\"", "\"endCause\":\"NO_AWARD\"")
			.doesNotContain("预算不足", "6.77", this.first.toString());
	}

	@Test
	void onlyThePurchasingManagerHandsOver() throws Exception {
		RfqDraft rfq = publishedDraft();
		String body = "{\"buyer\":\"nobody-known\",\"reason\":\"病假\"}";

		assertThat(call(rfq, "handover", body, "BUYER", UUID.randomUUID().toString()).getStatus()).isEqualTo(403);
		MockHttpServletResponse unknown = call(rfq, "handover", body, "PURCHASING_MANAGER",
				UUID.randomUUID().toString());
		assertThat(unknown.getStatus()).isEqualTo(422);
		assertThat(text(unknown)).contains("sourcing.Rfq.notABuyer");
	}

	private MockHttpServletResponse call(RfqDraft rfq, String move, String body, String role, String key)
			throws Exception {
		return this.http
			.perform(post("/api/v1/rfqs/{id}/{move}", rfq.id(), move).with(user(BUYER).roles(role))
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
	}

	@Test
	void anInvitedSuppliersProgramReadsWhereItIsToBeDelivered() throws Exception {
		RfqDraft rfq = TestRfqs.deliveredTo(new Region("CN-ZJ"),
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")), List.of(this.first)));
		asBuyer(() -> {
			this.drafting.create(rfq);
			return this.publishing.publish(rfq.id(), List.of());
		});

		assertThat(invitation(rfq, this.one)).contains("\"region\":\"CN-ZJ\"");
	}

	private String invitation(RfqDraft rfq, String supplier) throws Exception {
		return text(this.http.perform(get("/api/v1/invitations/{id}", rfq.id()).with(user(supplier).roles("SUPPLIER")))
			.andReturn()
			.getResponse());
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
