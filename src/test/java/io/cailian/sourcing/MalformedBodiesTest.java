package io.cailian.sourcing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * A body that is not what an endpoint takes is the caller's mistake, never ours.
 */
@SuppressWarnings("NullAway.Init")
class MalformedBodiesTest extends SourcingTest {

	private static final List<String> BODIES = List.of("{}", "[]", "null", "\"x\"", "5",
			"{\"lines\":null,\"reason\":null}", "{\"lines\":[null],\"title\":[],\"reason\":{}}",
			"{\"lines\":[{}],\"justification\":null}",
			"{\"lines\":\"x\",\"reason\":[1],\"rate\":\"x\",\"closesAt\":7}");

	private static final Set<String> APIS = Set.of("io.cailian.sourcing.api", "io.cailian.rates.api");

	@Autowired
	private MockMvc http;

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Test
	void everyBodyOfTheApiIsAnsweredWithAProblem() throws Exception {
		RfqDraft rfq = openedByEverybody();
		int asked = 0;

		for (RequestMappingHandlerMapping mapping : this.mappings) {
			for (Map.Entry<RequestMappingInfo, HandlerMethod> endpoint : mapping.getHandlerMethods().entrySet()) {
				if (takesABody(endpoint.getValue())) {
					for (RequestMethod method : endpoint.getKey().getMethodsCondition().getMethods()) {
						for (String path : endpoint.getKey().getPatternValues()) {
							ask(method.asHttpMethod(), filled(path, rfq));
							asked++;
						}
					}
				}
			}
		}

		assertThat(asked).isGreaterThanOrEqualTo(10);
	}

	private void ask(HttpMethod method, String path) throws Exception {
		for (String body : BODIES) {
			MockHttpServletResponse response = this.http
				.perform(request(method, path)
					.with(user(this.one).roles("BUYER", "FINANCE", "PURCHASING_MANAGER", "SUPPLIER"))
					.header("Idempotency-Key", UUID.randomUUID().toString())
					.header("If-Match", "*")
					.contentType(MediaType.APPLICATION_JSON)
					.content(body))
				.andReturn()
				.getResponse();
			assertThat(response.getStatus()).as("%s %s %s: %s", method, path, body, response.getContentAsString())
				.isBetween(400, 499);
			assertThat(response.getContentType()).as("%s %s %s", method, path, body)
				.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		}
	}

	private RfqDraft openedByEverybody() {
		RfqDraft rfq = TestRfqs.partial(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")), List.of(this.first)), false, 1);
		as(this.one, "BUYER", () -> {
			this.drafting.create(rfq);
			return this.publishing.publish(rfq.id(), List.of());
		});
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9"), 0));
		this.clock.set(TestRfqs.CLOSING);
		as(this.one, "BUYER", () -> this.opening.open(rfq.id()));
		return rfq;
	}

	private String filled(String path, RfqDraft rfq) {
		UUID bid = as(this.one, "BUYER", () -> this.queries.bids(rfq.id())).getFirst().id().value();
		return path.replaceAll("\\{(id|rfq|rfqId)}", rfq.id().toString()).replaceAll("\\{bid}", bid.toString());
	}

	private static boolean takesABody(HandlerMethod method) {
		return APIS.contains(method.getBeanType().getPackageName()) && Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(RequestBody.class));
	}

}
