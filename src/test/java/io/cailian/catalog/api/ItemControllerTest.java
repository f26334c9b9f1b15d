package io.cailian.catalog.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
 * Items over HTTP.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ItemControllerTest {

	private static final String PATH = "/api/v1/items";

	private static final String BUYER = "BUYER";

	@Autowired
	private MockMvc http;

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private AttributeAdministration administration;

	private final String code = "API-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);

	@Test
	void aProgramWritesEditsOffersAndRetires() throws Exception {
		CategoryId category = category();
		String body = body(category, this.code, "{}");
		MockHttpServletRequestBuilder once = post(PATH).header("Idempotency-Key", this.code);

		MockHttpServletResponse written = call(once, body, BUYER);
		assertThat(written.getStatus()).isEqualTo(201);
		String address = String.valueOf(written.getHeader("Location"));
		assertThat(text(call(key(post(address + "/activation")), "", BUYER))).contains("/values/grade");

		String complete = body(category, this.code, "{\"grade\":\"一级\"}");
		assertThat(call(put(address), complete, BUYER).getStatus()).isEqualTo(428);
		assertThat(call(put(address).header("If-Match", "\"v9\""), complete, BUYER).getStatus()).isEqualTo(412);
		assertThat(
				text(call(put(address).header("If-Match", String.valueOf(written.getHeader("ETag"))), complete, BUYER)))
			.contains("\"grade\":\"A\"");
		assertThat(text(call(key(post(address + "/activation")), "", BUYER))).contains("\"status\":\"ACTIVE\"");
		assertThat(text(call(key(post(address + "/retirement")), "", BUYER))).contains("\"status\":\"RETIRED\"");
	}

	@Test
	void itemsOfACategoryAreReadPageByPage() throws Exception {
		CategoryId category = category();
		for (String each : new String[] { "1", "2", "3" }) {
			call(key(post(PATH)), body(category, this.code + each, "{}"), BUYER);
		}

		String first = text(read("?limit=2&category=" + category, "REQUESTER"));
		assertThat(first).contains(this.code + "1", this.code + "2").doesNotContain(this.code + "3");
		String cursor = JsonPath.read(first, "$.nextCursor");
		assertThat(text(read("?limit=2&category=" + category + "&cursor=" + cursor, "REQUESTER")))
			.contains(this.code + "3")
			.doesNotContain(this.code + "2");
		assertThat(text(read("?status=ACTIVE&category=" + category, "REQUESTER"))).contains("\"items\":[]");
	}

	@Test
	void itemsAreSearchedAndTheIndexIsRebuiltByAdministratorsOnly() throws Exception {
		CategoryId category = category();
		call(key(post(PATH)), body(category, this.code + "1", "{\"grade\":\"A\"}"), BUYER);
		call(key(post(PATH)), body(category, this.code + "2", "{\"grade\":\"B\"}"), BUYER);

		assertThat(text(read("/search?q=dlm&category=" + category, "REQUESTER"))).contains("\"total\":2",
				"\"more\":false", this.code + "1");
		assertThat(text(read("/search?q=dongli&attribute=grade:B&category=" + category, "REQUESTER")))
			.contains("\"total\":1", this.code + "2")
			.doesNotContain(this.code + "1");
		assertThat(text(read("/search?attribute=Grade&offset=-1&limit=10", "REQUESTER"))).contains("/attribute",
				"/offset");
		assertThat(read("/search?q=dlm", "SUPPLIER").getStatus()).isEqualTo(403);
		assertThat(call(key(post(PATH + "/search/rebuild")), "", BUYER).getStatus()).isEqualTo(403);
		assertThat(call(key(post(PATH + "/search/rebuild")), "", "ADMIN").getStatus()).isEqualTo(200);
		assertThat(text(read("/search?q=dlm&category=" + category, "REQUESTER"))).contains("\"total\":2");
	}

	@Test
	void faultsStandAtTheirPlaces() throws Exception {
		CategoryId category = category();

		assertThat(text(call(key(post(PATH)), "{}", BUYER))).contains("/code", "/category", "/unit", "/nameZh");
		assertThat(text(call(key(post(PATH)), body(category, "煤", "{\"grade\":\"Z\",\"voltage\":\"10\"}"), BUYER)))
			.contains("/code", "/values/grade", "/values/voltage");
		assertThat(call(key(post(PATH)), body(category, this.code, "{}"), BUYER).getStatus()).isEqualTo(201);
		assertThat(text(call(key(post(PATH)), body(category, this.code, "{}"), BUYER))).contains("/code");
		assertThat(text(call(key(post(PATH)), body(new CategoryId(UUID.randomUUID()), this.code + "X", "{}"), BUYER)))
			.contains("/category");
	}

	@Test
	void othersOnlyReadAndSuppliersDoNot() throws Exception {
		String body = body(category(), this.code, "{}");

		for (String role : new String[] { "REQUESTER", "ADMIN", "AUDITOR", "SUPPLIER" }) {
			assertThat(call(key(post(PATH)), body, role).getStatus()).as(role).isEqualTo(403);
		}
		assertThat(read("", "SUPPLIER").getStatus()).isEqualTo(403);
		assertThat(read("/" + UUID.randomUUID(), "REQUESTER").getStatus()).isEqualTo(404);
	}

	private static String body(CategoryId category, String code, String values) {
		return """
				{"category":"%s","code":"%s","nameZh":"动力煤","unit":"TNE","values":%s}""".formatted(category, code,
				values);
	}

	private CategoryId category() {
		TestCatalog catalog = new TestCatalog(this.categories, this.administration);
		CategoryId category = catalog.category(TestCatalog.scheme(), "10", "煤炭", null).id();
		catalog.attribute(category, "grade", TestCatalog.GRADES, true);
		return category;
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
