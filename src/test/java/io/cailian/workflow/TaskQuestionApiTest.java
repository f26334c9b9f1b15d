package io.cailian.workflow;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
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
 * Questions about tasks over HTTP.
 */
@SuppressWarnings("NullAway.Init")
class TaskQuestionApiTest extends WorkflowTest {

	private static final String PATH = "/api/v1/tasks/no-such-task/questions";

	@Autowired
	private MockMvc http;

	@Test
	void aColleagueIsAskedOnceAndAnswers() throws Exception {
		start("approveSupplier");
		String path = "/api/v1/tasks/" + task() + "/questions";
		String key = UUID.randomUUID().toString();
		String body = "{\"person\":\"requester\",\"question\":\"为何急需？\"}";

		MockHttpServletResponse asked = call(path, body, "approver", "APPROVER", key);
		assertThat(asked.getStatus()).isEqualTo(200);
		assertThat(call(path, body, "approver", "APPROVER", key).getHeader("Idempotency-Replayed")).isEqualTo("true");
		String id = JsonPath.read(asked.getContentAsString(StandardCharsets.UTF_8), "$.id");
		assertThat(text("/api/v1/tasks?part=QUESTIONS", "requester", "REQUESTER")).contains("AWAITS_ANSWER", task());
		assertThat(call(path + "/" + id + "/answer", "{\"answer\":\"旧设备已停产\"}", "requester", "REQUESTER", key + "a")
			.getStatus()).isEqualTo(200);

		assertThat(text(path, "approver", "APPROVER")).contains("为何急需？", "旧设备已停产", "\"askedOf\":\"requester\"");
	}

	@Test
	void aTaskThatIsNotTheReadersHasNoQuestions() throws Exception {
		MockHttpServletResponse read = this.http.perform(get(PATH).with(user("buyer").roles("BUYER")))
			.andReturn()
			.getResponse();

		assertThat(read.getStatus()).isEqualTo(200);
		assertThat(read.getContentAsString()).isEqualTo("[]");
	}

	@Test
	void faultsStandAtTheirPlaces() throws Exception {
		assertThat(call(PATH, "{}", "BUYER").getContentAsString()).contains("/person");
		assertThat(call(PATH, "{\"person\":\"requester\"}", "BUYER").getContentAsString()).contains("/question");
		assertThat(call(PATH + "/" + UUID.randomUUID() + "/answer", "{}", "BUYER").getContentAsString())
			.contains("/answer");
		assertThat(call(PATH, "{\"person\":\"requester\",\"question\":\"why?\"}", "BUYER").getStatus()).isEqualTo(422);
		assertThat(call(PATH + "/" + UUID.randomUUID() + "/answer", "{\"answer\":\"so\"}", "BUYER").getStatus())
			.isEqualTo(403);
	}

	@Test
	void suppliersNeverSeeQuestions() throws Exception {
		assertThat(this.http.perform(get(PATH).with(user("supplier1").roles("SUPPLIER")))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
		assertThat(call(PATH, "{\"person\":\"requester\",\"question\":\"why?\"}", "SUPPLIER").getStatus())
			.isEqualTo(403);
	}

	private String text(String path, String person, String role) throws Exception {
		return this.http.perform(get(path).with(user(person).roles(role)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse call(String path, String body, String role) throws Exception {
		return call(path, body, "somebody-" + role, role, UUID.randomUUID().toString());
	}

	private MockHttpServletResponse call(String path, String body, String person, String role, String key)
			throws Exception {
		return this.http
			.perform(post(path).with(user(person).roles(role))
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
	}

}
