package io.cailian.staging.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.cailian.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class StagedImportControllerTest {

	private static final String PATH = "/api/v1/table-imports";

	@Autowired
	private MockMvcTester api;

	@Autowired
	private JdbcTemplate jdbc;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void prepare() {
		this.jdbc.execute("create table if not exists test_parcel (number varchar(50), weight varchar(50), "
				+ "taken_by varchar(190))");
	}

	@Test
	void aTableIsHandedInPutRightStartedAndRead() throws Exception {
		MvcTestResult created = upload("buyer", "BUYER", "A,heavy");
		assertThat(created).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("STAGED");
		String id = JsonPath.read(created.getResponse().getContentAsString(), "$.id");
		assertThat(get(id + "/rows?onlyProblems=true")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[0].findings[0].message")
			.isEqualTo("staging.Cell.noNumber");

		assertThat(put(id, "{\"weight\":\"3\"}", "\"v7\"")).hasStatus(412);
		assertThat(put(id, "{\"weight\":\"3\"}", "\"v0\"")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("VALID");
		assertThat(post(id + "/start", "{\"mode\":\"ALL_OR_NOTHING\"}")).hasStatusOk();

		await().pollInSameThread()
			.untilAsserted(() -> assertThat(get(id)).bodyJson().extractingPath("$.state").isEqualTo("DONE"));
		assertThat(get(id + "/problems?format=csv")).hasStatusOk();
		assertThat(get("kinds/parcels/template")).hasStatusOk();
	}

	@Test
	void theSameFileIsTheSameImport() throws Exception {
		String first = JsonPath.read(upload("buyer", "BUYER", "A,1").getResponse().getContentAsString(), "$.id");
		String second = JsonPath.read(upload("buyer", "BUYER", "A,1").getResponse().getContentAsString(), "$.id");

		assertThat(second).isEqualTo(first);
	}

	@Test
	void othersSeeNothing() throws Exception {
		String id = JsonPath.read(upload("buyer", "BUYER", "A,1").getResponse().getContentAsString(), "$.id");

		assertThat(upload("supplier", "SUPPLIER", "A,1")).hasStatus(403);
		assertThat(upload("manager", "PURCHASING_MANAGER", "A,1")).hasStatus(403);
		assertThat(this.api.get()
			.uri(PATH + "/" + id)
			.with(SecurityMockMvcRequestPostProcessors.user("manager").roles("PURCHASING_MANAGER"))
			.exchange()).hasStatus(404);
		assertThat(get(UUID.randomUUID().toString())).hasStatus(404);
	}

	private MvcTestResult upload(String user, String role, String row) {
		byte[] content = ("parcel no,weight\n" + this.mark + row + "\n").getBytes(StandardCharsets.UTF_8);
		return this.api.post()
			.multipart()
			.uri(PATH + "/kinds/parcels")
			.file(new MockMultipartFile("file", "t.csv", "text/csv", content))
			.with(SecurityMockMvcRequestPostProcessors.user(user).roles(role))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.exchange();
	}

	private MvcTestResult get(String path) {
		return this.api.get()
			.uri(PATH + "/" + path)
			.with(SecurityMockMvcRequestPostProcessors.user("buyer").roles("BUYER"))
			.exchange();
	}

	private MvcTestResult put(String id, String body, String ifMatch) {
		return this.api.put()
			.uri(PATH + "/" + id + "/rows/2")
			.with(SecurityMockMvcRequestPostProcessors.user("buyer").roles("BUYER"))
			.header("If-Match", ifMatch)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult post(String path, String body) {
		return this.api.post()
			.uri(PATH + "/" + path)
			.with(SecurityMockMvcRequestPostProcessors.user("buyer").roles("BUYER"))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
