package io.cailian.workflow.api;

import java.util.UUID;

import io.cailian.IntegrationTest;
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
 * Questions about tasks over HTTP: what is missing and who is refused.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class TaskQuestionApiTest {

	private static final String PATH = "/api/v1/tasks/no-such-task/questions";

	@Autowired
	private MockMvc http;

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

	private MockHttpServletResponse call(String path, String body, String role) throws Exception {
		return this.http
			.perform(post(path).with(user("somebody-" + role).roles(role))
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.contentType(MediaType.APPLICATION_JSON)
				.content(body))
			.andReturn()
			.getResponse();
	}

}
