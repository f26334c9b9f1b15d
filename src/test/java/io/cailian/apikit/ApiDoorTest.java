package io.cailian.apikit;

import io.cailian.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

@IntegrationTest
class ApiDoorTest {

	@Autowired
	private MockMvcTester api;

	@Test
	void nobodySignedInGetsAProblemWithAChallenge() {
		assertThat(this.api.get().uri("/api/v1/nothing").header("Accept-Language", "en")).hasStatus(401)
			.hasContentType("application/problem+json")
			.containsHeader("X-Correlation-Id")
			.hasHeader("WWW-Authenticate", "Basic realm=\"Cailian\", charset=\"UTF-8\"")
			.bodyJson()
			.hasPathSatisfying("$.code", (code) -> code.assertThat().isEqualTo("apikit.problem.unauthenticated"));
	}

	@Test
	void aWrongPasswordGetsTheSameProblem() {
		assertThat(this.api.get().uri("/api/v1/nothing").with(httpBasic("nobody-here", "wrong"))).hasStatus(401)
			.hasContentType("application/problem+json")
			.bodyJson()
			.hasPathSatisfying("$.title", (title) -> title.assertThat().isEqualTo("未登录"));
	}

	@Test
	@WithMockUser(roles = "BUYER")
	void anUnknownPathIsAProblemInTheLanguageAskedFor() {
		assertThat(this.api.get().uri("/api/v1/nothing").header("Accept-Language", "en-GB,zh;q=0.5")).hasStatus(404)
			.hasContentType("application/problem+json")
			.bodyJson()
			.hasPathSatisfying("$.title", (title) -> title.assertThat().isEqualTo("Not found"))
			.hasPathSatisfying("$.instance", (path) -> path.assertThat().isEqualTo("/api/v1/nothing"));
	}

	@Test
	@WithMockUser(roles = "BUYER")
	void theCorrelationIdOfTheCallerIsKeptIfHarmless() {
		assertThat(this.api.get().uri("/api/v1/nothing").header("X-Correlation-Id", "caller-0815"))
			.hasHeader("X-Correlation-Id", "caller-0815")
			.bodyJson()
			.hasPathSatisfying("$.correlationId", (id) -> id.assertThat().isEqualTo("caller-0815"));
		assertThat(this.api.get().uri("/api/v1/nothing").header("X-Correlation-Id", "a b\tc<script>")).bodyJson()
			.hasPathSatisfying("$.correlationId", (id) -> id.assertThat().asString().hasSize(36));
	}

	@Test
	void everyAnswerForbidsFramingAndSniffing() {
		for (String path : new String[] { "/some-screen", "/api/v1/nothing", "/v3/api-docs" }) {
			assertThat(this.api.get().uri(path)).as(path)
				.hasHeader("X-Content-Type-Options", "nosniff")
				.hasHeader("X-Frame-Options", "SAMEORIGIN")
				.hasHeader("Referrer-Policy", "same-origin")
				.hasHeader("Content-Security-Policy", "frame-ancestors 'self'; object-src 'self'; base-uri 'self'");
		}
	}

}
