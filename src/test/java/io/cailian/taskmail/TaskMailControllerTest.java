package io.cailian.taskmail;

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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * Choosing letters over HTTP.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class TaskMailControllerTest {

	private static final String PATH = "/api/v1/task-mail";

	private final String person = "mail-" + UUID.randomUUID();

	@Autowired
	private MockMvc http;

	@Test
	void whoNeverChoseGetsOneLetterADayAndMayChooseAsOftenAsTheyLike() throws Exception {
		assertThat(read("BUYER").getContentAsString()).contains("\"mode\":\"DIGEST\"", "\"language\":\"zh\"");
		assertThat(choose("{\"mode\":\"INSTANT\",\"language\":\"en\"}").getStatus()).isEqualTo(200);
		assertThat(choose("{\"mode\":\"INSTANT\",\"language\":\"en\"}").getStatus()).isEqualTo(200);
		assertThat(read("BUYER").getContentAsString()).contains("\"mode\":\"INSTANT\"", "\"language\":\"en\"");
	}

	@Test
	void faultsStandAtTheirPlaces() throws Exception {
		assertThat(choose("{\"language\":\"en\"}").getContentAsString()).contains("/mode");
		assertThat(choose("{\"mode\":\"NONE\"}").getContentAsString()).contains("/language");
		assertThat(choose("{\"mode\":\"NONE\",\"language\":\"fr\"}").getContentAsString()).contains("/language");
		assertThat(choose("{\"mode\":\"NEVER\",\"language\":\"zh\"}").getStatus()).isEqualTo(400);
	}

	@Test
	void suppliersHaveNoTasks() throws Exception {
		assertThat(read("SUPPLIER").getStatus()).isEqualTo(403);
	}

	private MockHttpServletResponse read(String role) throws Exception {
		return this.http.perform(get(PATH).with(user(this.person).roles(role))).andReturn().getResponse();
	}

	private MockHttpServletResponse choose(String body) throws Exception {
		return this.http.perform(
				put(PATH).with(user(this.person).roles("BUYER")).contentType(MediaType.APPLICATION_JSON).content(body))
			.andReturn()
			.getResponse();
	}

}
