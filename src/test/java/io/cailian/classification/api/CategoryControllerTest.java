package io.cailian.classification.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.cailian.IntegrationTest;
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
 * Categories over HTTP.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class CategoryControllerTest {

	private static final String PATH = "/api/v1/categories";

	@Autowired
	private MockMvc http;

	private final String scheme = "A" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);

	@Test
	void aProgramAddsReadsChangesAndRetires() throws Exception {
		String key = UUID.randomUUID().toString();
		String body = body("2010", "电线电缆");

		MockHttpServletResponse added = call(post(PATH).header("Idempotency-Key", key), body, "ADMIN");
		assertThat(added.getStatus()).isEqualTo(201);
		assertThat(call(post(PATH).header("Idempotency-Key", key), body, "ADMIN").getHeader("Idempotency-Replayed"))
			.isEqualTo("true");
		String address = String.valueOf(added.getHeader("Location"));

		String change = "{\"nameZh\":\"线缆\",\"nameEn\":\"Cables\"}";
		assertThat(call(put(address), change, "ADMIN").getStatus()).isEqualTo(428);
		assertThat(call(put(address).header("If-Match", "\"v9\""), change, "ADMIN").getStatus()).isEqualTo(412);
		MockHttpServletResponse changed = call(put(address).header("If-Match", String.valueOf(added.getHeader("ETag"))),
				change, "ADMIN");
		assertThat(text(changed)).contains("线缆", "Cables");

		assertThat(text(call(post(address + "/retirement").header("Idempotency-Key", key + "r"), "", "ADMIN")))
			.contains("\"retired\":true");
		assertThat(text(read("?scheme=" + this.scheme, "SUPPLIER"))).contains("\"items\":[]");
		assertThat(text(read("?withRetired=true&scheme=" + this.scheme, "SUPPLIER"))).contains("线缆");
		assertThat(text(call(post(address + "/reinstatement").header("Idempotency-Key", key + "s"), "", "ADMIN")))
			.contains("\"retired\":false");
	}

	@Test
	void aFileIsPreviewedAndTakenInAndReadPageByPage() throws Exception {
		String file = "scheme,code,name_zh\n" + this.scheme + ",1,甲\n" + this.scheme + ",2,乙\n" + this.scheme + ",3,丙\n"
				+ this.scheme + ",4 4,丁\n";

		assertThat(text(csv(file, "?preview=true"))).contains("\"applied\":false", "\"added\":3");
		assertThat(text(read("?scheme=" + this.scheme, "BUYER"))).contains("\"items\":[]");
		assertThat(text(csv(file, ""))).contains("\"applied\":true", "\"line\":5", "classification.Category.code");

		String first = text(read("?limit=2&scheme=" + this.scheme, "BUYER"));
		assertThat(first).contains("甲", "乙").doesNotContain("丙");
		String cursor = JsonPath.read(first, "$.nextCursor");
		assertThat(text(read("?limit=2&scheme=" + this.scheme + "&cursor=" + cursor, "BUYER"))).contains("丙")
			.doesNotContain("乙");
	}

	@Test
	void faultsStandAtTheirPlacesAndOthersMayOnlyRead() throws Exception {
		MockHttpServletResponse refused = call(post(PATH).header("Idempotency-Key", UUID.randomUUID()), "{}", "ADMIN");

		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(text(refused)).contains("/scheme", "/code", "/nameZh");
		for (String role : new String[] { "BUYER", "SUPPLIER", "PURCHASING_MANAGER", "AUDITOR" }) {
			assertThat(call(post(PATH).header("Idempotency-Key", UUID.randomUUID()), body("1", "煤"), role).getStatus())
				.as(role)
				.isEqualTo(403);
		}
		assertThat(read("/" + UUID.randomUUID(), "BUYER").getStatus()).isEqualTo(404);
	}

	private String body(String code, String name) {
		return """
				{"scheme":"%s","code":"%s","nameZh":"%s"}""".formatted(this.scheme, code, name);
	}

	private MockHttpServletResponse csv(String file, String query) throws Exception {
		return this.http
			.perform(post(PATH + "/imports" + query).with(user("admin").roles("ADMIN"))
				.header("Idempotency-Key", UUID.randomUUID())
				.contentType("text/csv")
				.content(file.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
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
