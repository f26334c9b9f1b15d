package io.cailian.workflow.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.cailian.IntegrationTest;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Delegations over HTTP.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class DelegationControllerTest {

	private static final String PATH = "/api/v1/delegations";

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	@Autowired
	private MockMvc http;

	@Autowired
	private AccountOpening accounts;

	@Test
	void aPersonDelegatesReadsItAndEndsIt() throws Exception {
		String head = person();
		String deputy = person();
		String key = UUID.randomUUID().toString();
		String body = body(deputy, 0, 5);

		MockHttpServletResponse created = call(post(PATH).header("Idempotency-Key", key), body, head, "BUYER");
		assertThat(created.getStatus()).isEqualTo(201);
		assertThat(text(created)).contains("\"state\":\"RUNNING\"", "\"planned\":true", "\"maxAmount\":1000",
				"\"documentTypes\":[\"AWARD\"]");
		assertThat(
				call(post(PATH).header("Idempotency-Key", key), body, head, "BUYER").getHeader("Idempotency-Replayed"))
			.isEqualTo("true");
		String id = JsonPath.read(text(created), "$.id");
		assertThat(text(read("", deputy, "LEGAL"))).contains(id, head);

		String end = PATH + "/" + id + "/end";
		assertThat(call(post(end).header("Idempotency-Key", key + "x"), "", deputy, "BUYER").getStatus())
			.isEqualTo(403);
		assertThat(text(call(post(end).header("Idempotency-Key", key + "e"), "", head, "BUYER")))
			.contains("\"state\":\"OVER\"", "\"endedBy\":\"" + head + "\"");
	}

	@Test
	void theListIsReadPageByPageAndThatOfEverybodyByFew() throws Exception {
		String head = person();
		for (int week = 1; week <= 3; week++) {
			call(post(PATH).header("Idempotency-Key", UUID.randomUUID()), body(person(), 7 * week, 7 * week + 2), head,
					"BUYER");
		}

		String first = text(read("?limit=2", head, "BUYER"));
		assertThat((int) JsonPath.read(first, "$.items.length()")).isEqualTo(2);
		String cursor = JsonPath.read(first, "$.nextCursor");
		String second = text(read("?limit=2&cursor=" + cursor, head, "BUYER"));
		assertThat((int) JsonPath.read(second, "$.items.length()")).isEqualTo(1);
		assertThat(read("?cursor=x", head, "BUYER").getStatus()).isEqualTo(400);
		assertThat(read("?all=true", head, "BUYER").getStatus()).isEqualTo(403);
		assertThat(text(read("?all=true", "auditor", "AUDITOR"))).contains(head);
		assertThat(read("", "somebody", "SUPPLIER").getStatus()).isEqualTo(403);
	}

	@Test
	void faultsStandAtTheirPlaces() throws Exception {
		MockHttpServletResponse refused = call(post(PATH).header("Idempotency-Key", UUID.randomUUID()), "{}", person(),
				"BUYER");

		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(text(refused)).contains("/delegate", "/from", "/until", "/reason");
	}

	private String person() {
		UserId id = new UserId("delegation-" + UUID.randomUUID());
		as("admin", Roles.ADMIN, () -> this.accounts
			.open(new Person(id, "某人", "Somebody", UUID.randomUUID() + "@cailian.example"), Set.of(Roles.BUYER)));
		return id.value();
	}

	private static String body(String delegate, int days, int end) {
		return """
				{"id":"%s","delegate":"%s","from":"%s","until":"%s","documentTypes":["AWARD"],"maxAmount":1000,
				"reason":"休假"}""".formatted(UUID.randomUUID(), delegate,
				NOW.plus(days, ChronoUnit.DAYS).minusSeconds(60), NOW.plus(end, ChronoUnit.DAYS));
	}

	private MockHttpServletResponse read(String query, String person, String role) throws Exception {
		return this.http.perform(get(PATH + query).with(user(person).roles(role))).andReturn().getResponse();
	}

	private MockHttpServletResponse call(MockHttpServletRequestBuilder call, String body, String person, String role)
			throws Exception {
		return this.http
			.perform(call.with(user(person).roles(role))
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
