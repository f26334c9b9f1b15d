package io.cailian.catalog.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.cailian.IntegrationTest;
import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.TestCatalog;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * Attributes of categories over HTTP.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class AttributeControllerTest {

	private static final String PATH = "/api/v1/category-attributes";

	private static final String MANAGER = "PURCHASING_MANAGER";

	@Autowired
	private MockMvc http;

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private AttributeAdministration administration;

	@Test
	void aProgramDefinesReadsChangesMovesAndRetires() throws Exception {
		CategoryId category = category();
		String body = """
				{"category":"%s","code":"calorific","nameZh":"发热量","kind":"NUMBER","unit":"kcal/kg","decimals":0,
				"lowest":3000,"highest":7500,"required":true,"searchable":true}""".formatted(category);

		MockHttpServletResponse defined = call(key(post(PATH)), body, MANAGER);
		assertThat(defined.getStatus()).isEqualTo(201);
		String address = String.valueOf(defined.getHeader("Location"));

		String change = """
				{"nameZh":"低位发热量","kind":"NUMBER","unit":"kcal/kg","lowest":2500,"highest":7500}""";
		assertThat(call(put(address), change, MANAGER).getStatus()).isEqualTo(428);
		assertThat(call(put(address).header("If-Match", "\"v9\""), change, MANAGER).getStatus()).isEqualTo(412);
		assertThat(
				text(call(put(address).header("If-Match", String.valueOf(defined.getHeader("ETag"))), change, MANAGER)))
			.contains("低位发热量", "2500");

		assertThat(call(key(post(address + "/move")), "{\"up\":true}", MANAGER).getStatus()).isEqualTo(200);
		assertThat(text(call(key(post(address + "/retirement")), "", MANAGER))).contains("\"retired\":true");
		assertThat(text(read("?category=" + category, "REQUESTER"))).isEqualTo("[]");
		assertThat(
				JsonPath.<Integer>read(text(read("?withRetired=true&category=" + category, "REQUESTER")), "$.length()"))
			.isOne();
		assertThat(text(call(key(post(address + "/reinstatement")), "", MANAGER))).contains("\"retired\":false");
	}

	@Test
	void faultsStandAtTheirPlaces() throws Exception {
		CategoryId category = category();

		assertThat(text(call(key(post(PATH)), "{}", MANAGER))).contains("/category", "/code", "/nameZh", "/kind");
		assertThat(text(call(key(post(PATH)), """
				{"category":"%s","code":"Bad code","nameZh":"x","kind":"TEXT"}""".formatted(category), MANAGER)))
			.contains("/code");
		assertThat(text(call(key(post(PATH)), """
				{"category":"%s","code":"ash","nameZh":"灰分","kind":"NUMBER","lowest":9,"highest":1}"""
			.formatted(category), MANAGER))).contains("/highest");
		assertThat(text(call(key(post(PATH)), """
				{"category":"%s","code":"ash","nameZh":"灰分","kind":"CHOICE"}""".formatted(category), MANAGER)))
			.contains("/choices");
		assertThat(text(call(key(post(PATH)), """
				{"category":"%s","code":"ash","nameZh":"灰分","kind":"TEXT"}""".formatted(UUID.randomUUID()), MANAGER)))
			.contains("/category");
	}

	@Test
	void othersOnlyReadAndSuppliersDoNot() throws Exception {
		CategoryId category = category();
		String body = """
				{"category":"%s","code":"ash","nameZh":"灰分","kind":"TEXT"}""".formatted(category);

		for (String role : new String[] { "BUYER", "ADMIN", "AUDITOR", "SUPPLIER" }) {
			assertThat(call(key(post(PATH)), body, role).getStatus()).as(role).isEqualTo(403);
		}
		assertThat(read("?category=" + category, "SUPPLIER").getStatus()).isEqualTo(403);
		assertThat(read("/" + UUID.randomUUID(), "BUYER").getStatus()).isEqualTo(404);
		assertThat(read("?category=" + UUID.randomUUID(), "BUYER").getStatus()).isEqualTo(404);
	}

	private CategoryId category() {
		return new TestCatalog(this.categories, this.administration).category(TestCatalog.scheme(), "10", "煤炭", null)
			.id();
	}

	private static MockHttpServletRequestBuilder key(MockHttpServletRequestBuilder call) {
		return call.header("Idempotency-Key", UUID.randomUUID());
	}

	private MockHttpServletResponse read(String query, String role) throws Exception {
		return this.http.perform(get(PATH + query).with(user("somebody").roles(role))).andReturn().getResponse();
	}

	private MockHttpServletResponse call(MockHttpServletRequestBuilder call, String body, String role)
			throws Exception {
		return this.http
			.perform(call.with(user("somebody").roles(role))
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
