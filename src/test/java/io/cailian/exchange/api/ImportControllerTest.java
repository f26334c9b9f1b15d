package io.cailian.exchange.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.exchange.TenderFile;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ImportControllerTest {

	private static final String PATH = "/api/v1/imports/ocds";

	@Autowired
	private MockMvcTester api;

	@Test
	void aFileSentTwiceIsImportedOnceAndThenUnchanged() {
		TenderFile file = TenderFile.fiveBids();

		MvcTestResult first = post(file.json(), "BUYER", newKey());
		MvcTestResult again = post(file.json(), "ADMIN", newKey());

		assertThat(first).hasStatusOk().bodyJson().extractingPath("$.tenders[0].outcome").isEqualTo("IMPORTED");
		assertThat(first).bodyJson().extractingPath("$.tenders[0].ocid").isEqualTo(file.ocid());
		assertThat(again).hasStatusOk().bodyJson().extractingPath("$.tenders[0].outcome").isEqualTo("UNCHANGED");
	}

	@Test
	void theSameCallAgainGetsTheSameAnswer() {
		TenderFile file = TenderFile.fiveBids();
		String key = newKey();

		MvcTestResult first = post(file.json(), "BUYER", key);
		MvcTestResult again = post(file.json(), "BUYER", key);

		assertThat(again).hasStatusOk().hasHeader("Idempotency-Replayed", "true");
		assertThat(bodyOf(again)).isEqualTo(bodyOf(first));
	}

	@Test
	void aFormWithAFileIsTakenToo() {
		TenderFile file = TenderFile.twoItems();

		MvcTestResult result = this.api.post()
			.multipart()
			.uri(PATH)
			.file(new MockMultipartFile("file", "../ropes.json", "application/json",
					file.json().getBytes(StandardCharsets.UTF_8)))
			.with(SecurityMockMvcRequestPostProcessors.user("buyer").roles("BUYER"))
			.header("Idempotency-Key", newKey())
			.exchange();

		assertThat(result).hasStatusOk().bodyJson().extractingPath("$.fileName").isEqualTo("ropes.json");
	}

	@Test
	void aBadFileIsAnsweredWithEveryProblemAndItsPlace() {
		TenderFile file = TenderFile.twoItems();
		file.at("/tender").remove("title");
		file.at("/tender/value").put("currency", "ZZQ");

		MvcTestResult result = post(file.json(), "BUYER", newKey());

		assertThat(result).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(bodyOf(result)).contains("\"pointer\":\"/tender/title\"", "The tender has no title",
				"\"pointer\":\"/tender/value/currency\"", "\"severity\":\"ERROR\"");
	}

	@Test
	void whatIsNotJsonIsAProblemInTheLanguageOfTheCaller() {
		MvcTestResult result = this.api.post()
			.uri(PATH)
			.with(SecurityMockMvcRequestPostProcessors.user("buyer").roles("BUYER"))
			.header("Idempotency-Key", newKey())
			.header("Accept-Language", "zh-CN")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"a\":")
			.exchange();

		assertThat(result).hasStatus(422);
		assertThat(bodyOf(result)).contains("exchange.OcdsFault.notJson", "不是有效的 JSON", "文件无法导入");
	}

	@Test
	void aReportCanBeReadAgain() {
		MvcTestResult result = post(TenderFile.fiveBids().json(), "BUYER", newKey());
		String id = bodyOf(result).replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");

		assertThat(get(id, "ADMIN")).hasStatusOk().bodyJson().isLenientlyEqualTo(bodyOf(result));
		assertThat(get(UUID.randomUUID().toString(), "BUYER")).hasStatus(404);
		assertThat(get(id, "SUPPLIER")).hasStatus(403);
	}

	@Test
	void suppliersAndFinanceMayNotImport() {
		String json = TenderFile.fiveBids().json();

		assertThat(post(json, "SUPPLIER", newKey())).hasStatus(403);
		assertThat(post(json, "FINANCE", newKey())).hasStatus(403);
	}

	private MvcTestResult post(String json, String role, String key) {
		return this.api.post()
			.uri(PATH)
			.with(SecurityMockMvcRequestPostProcessors.user("someone").roles(role))
			.header("Idempotency-Key", key)
			.header("Accept-Language", "en")
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	private MvcTestResult get(String id, String role) {
		return this.api.get()
			.uri("/api/v1/imports/" + id)
			.header("Accept-Language", "en")
			.with(SecurityMockMvcRequestPostProcessors.user("someone").roles(role))
			.exchange();
	}

	private static String newKey() {
		return UUID.randomUUID().toString();
	}

	private static String bodyOf(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
