package io.cailian.sourcing;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * A supplier can tell an RFQ it is not invited to from one that never was by nothing, and
 * learns nothing of its competitors in one it is invited to.
 */
@SuppressWarnings("NullAway.Init")
class IsolationTest extends SourcingTest {

	@Autowired
	private MockMvc http;

	@Test
	void anRfqOfOthersLooksLikeOneThatNeverWas() throws Exception {
		RfqDraft foreign = publish(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")), List.of(this.first)));
		RfqDraft unpublished = TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")),
				List.of(this.first, this.second));
		asBuyer(() -> this.drafting.create(unpublished));
		String nothing = UUID.randomUUID().toString();

		for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.POST)) {
			String suffix = switch (method.name()) {
				case "GET" -> "";
				case "POST" -> "/refusal";
				default -> "/bid";
			};
			String unknown = answer(method, nothing, suffix);
			assertThat(unknown).startsWith("404");
			assertThat(answer(method, foreign.id().toString(), suffix)).isEqualTo(unknown);
			assertThat(answer(method, unpublished.id().toString(), suffix)).isEqualTo(unknown);
		}
		assertThat(asSupplier(this.two, () -> this.invitations.mine(0, 50))).isEmpty();
	}

	@Test
	void anInvitedSupplierLearnsNothingOfTheOthers() throws Exception {
		RfqDraft rfq = publishedDraft();
		String before = body(rfq.id().toString());
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));

		assertThat(body(rfq.id().toString())).isEqualTo(before)
			.doesNotContain("华东纸业", this.first.toString(), "120.5", "LAST_PRICE");
	}

	@Test
	void theBuyersSideIsClosedToSuppliers() throws Exception {
		RfqDraft rfq = publishedDraft();

		for (String path : List.of("/api/v1/rfqs", "/api/v1/rfqs/" + rfq.id(), "/api/v1/rfqs/" + rfq.id() + "/bids")) {
			assertThat(this.http.perform(request(HttpMethod.GET, path).with(user(this.one).roles("SUPPLIER")))
				.andReturn()
				.getResponse()
				.getStatus()).isEqualTo(403);
		}
	}

	private String answer(HttpMethod method, String id, String suffix) throws Exception {
		MockHttpServletRequestBuilder call = request(method, "/api/v1/invitations/" + id + suffix)
			.with(user(this.two).roles("SUPPLIER"))
			.header("If-Match", "\"v0\"")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"lines\":[]}");
		var response = this.http.perform(call).andReturn().getResponse();
		String headers = String.join(",", response.getHeaderNames().stream().sorted().toList());
		return response.getStatus() + " " + headers + " "
				+ response.getContentAsString()
					.replace(id, "ID")
					.replaceAll("\"(correlationId|timestamp)\":\"[^\"]*\"", "");
	}

	private String body(String id) throws Exception {
		return this.http
			.perform(request(HttpMethod.GET, "/api/v1/invitations/" + id).with(user(this.two).roles("SUPPLIER")))
			.andReturn()
			.getResponse()
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

}
