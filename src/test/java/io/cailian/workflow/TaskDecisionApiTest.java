package io.cailian.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * One decision on many tasks over HTTP: each stands for itself.
 */
@SuppressWarnings("NullAway.Init")
class TaskDecisionApiTest extends WorkflowTest {

	private static final String PATH = "/api/v1/tasks/decisions";

	@Autowired
	private MockMvc http;

	@Test
	void whatOneTaskObjectsToKeepsNoOther() throws Exception {
		start("approveSupplier");
		String task = task();
		String key = UUID.randomUUID().toString();
		String body = "{\"outcome\":\"APPROVED\",\"tasks\":[\"no-such-task\",\"%s\",\"nor-this\"]}".formatted(task);

		MockHttpServletResponse answer = send(body, "approver", key);
		String text = answer.getContentAsString(StandardCharsets.UTF_8);

		assertThat(answer.getStatus()).isEqualTo(207);
		assertThat(JsonPath.<List<Boolean>>read(text, "$[*].decided")).containsExactly(false, true, false);
		assertThat(this.decisions.lastFor(this.parcel).orElseThrow().outcome()).isEqualTo(Outcome.APPROVED);
		MockHttpServletResponse again = send(body, "approver", key);
		assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
		assertThat(again.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(text);
		assertThat(send(body.replace("APPROVED", "REJECTED").replace("{", "{\"reason\":\"no\","), "approver", key)
			.getStatus()).isEqualTo(422);
	}

	@Test
	void theSameUnderAnotherKeyTellsWhatWasRecorded() throws Exception {
		start("approveSupplier");
		String body = "{\"outcome\":\"APPROVED\",\"tasks\":[\"%s\"]}".formatted(task());

		send(body, "approver", UUID.randomUUID().toString());
		String again = send(body, "approver", UUID.randomUUID().toString()).getContentAsString(StandardCharsets.UTF_8);

		assertThat(JsonPath.<List<Boolean>>read(again, "$[*].decided")).containsExactly(true);
		assertThat(this.decisions.history(this.parcel)).hasSize(1);
	}

	@Test
	void onesOwnDocumentIsRefusedInItsRow() throws Exception {
		start("approveSupplier");

		MockHttpServletResponse answer = send("{\"outcome\":\"APPROVED\",\"tasks\":[\"%s\"]}".formatted(task()),
				"requester", UUID.randomUUID().toString());

		assertThat(answer.getStatus()).isEqualTo(207);
		assertThat(JsonPath.<List<Boolean>>read(answer.getContentAsString(StandardCharsets.UTF_8), "$[*].decided"))
			.containsExactly(false);
		assertThat(this.decisions.history(this.parcel)).isEmpty();
	}

	private MockHttpServletResponse send(String body, String person, String key) throws Exception {
		return this.http
			.perform(post(PATH).with(user(person).roles("APPROVER"))
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
	}

}
