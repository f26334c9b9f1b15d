package io.cailian.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Failed steps over HTTP.
 */
@SuppressWarnings("NullAway.Init")
class FailedJobApiTest extends WorkflowTest {

	private static final String PATH = "/api/v1/process-engine/failed-jobs";

	@Autowired
	private MockMvc http;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	private String job = "";

	@BeforeEach
	void aStepIsGivenUp() {
		start("closeRfq", Map.of("closesAt", Instant.parse("2099-01-01T00:00:00Z").toString()));
		this.rfqClosing.failWith(new IllegalStateException("the database is away"));
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.parcel.key())
			.singleResult()
			.getId();
		this.job = this.management.createTimerJobQuery().processInstanceId(instance).singleResult().getId();
		for (int i = 0; i < 3; i++) {
			this.management.moveTimerToExecutableJob(this.job);
			assertThatThrownBy(() -> this.management.executeJob(this.job))
				.hasRootCauseInstanceOf(IllegalStateException.class);
		}
	}

	@Test
	void auditorsReadWhatFailedAndWhy() throws Exception {
		String answer = text(list("auditor", "AUDITOR"));

		assertThat(of(answer, "state")).containsExactly("DEAD");
		assertThat(of(answer, "number")).containsExactly(Parcels.number(this.parcel.id()));
		assertThat(of(answer, "failures")).containsExactly(3);
		assertThat(of(answer, "cause")).singleElement().asString().contains("the database is away");
		assertThat(JsonPath.<Integer>read(answer, "$.givenUp")).isPositive();
	}

	@Test
	void aRetryIsDoneOncePerKey() throws Exception {
		String key = UUID.randomUUID().toString();
		MockHttpServletResponse first = retry("admin", "ADMIN", key);
		MockHttpServletResponse again = retry("admin", "ADMIN", key);

		assertThat(first.getStatus()).isEqualTo(202);
		assertThat(again.getStatus()).isEqualTo(202);
		assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
		assertThat(of(text(list("admin", "ADMIN")), "state")).containsExactly("WAITING");
		assertThat(retry("admin", "ADMIN", UUID.randomUUID().toString()).getStatus()).isBetween(400, 499);
	}

	@Test
	void othersAreTurnedAway() throws Exception {
		assertThat(list("buyer", "BUYER").getStatus()).isEqualTo(403);
		assertThat(retry("auditor", "AUDITOR", UUID.randomUUID().toString()).getStatus()).isEqualTo(403);
		assertThat(retry("admin", "ADMIN", "").getStatus()).isEqualTo(400);
	}

	private MockHttpServletResponse list(String person, String role) throws Exception {
		return this.http.perform(get(PATH).param("limit", "200").with(user(person).roles(role)))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse retry(String person, String role, String key) throws Exception {
		return this.http
			.perform(post(PATH + "/" + this.job + "/retry").header("Idempotency-Key", key)
				.with(user(person).roles(role)))
			.andReturn()
			.getResponse();
	}

	private List<Object> of(String answer, String field) {
		return JsonPath.read(answer, "$.items[?(@.id == '" + this.job + "')]." + field);
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
