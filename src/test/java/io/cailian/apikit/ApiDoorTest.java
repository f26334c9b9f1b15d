package io.cailian.apikit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Map;

import io.cailian.IntegrationTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

@IntegrationTest
class ApiDoorTest {

	@Autowired
	private MockMvcTester api;

	@Autowired
	private JsonMapper json;

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
	void guessingThePasswordOfOneUserIsStoppedFromHoweverManyNetworks() {
		for (int network = 0; network < 30; network++) {
			assertThat(guessFrom("widely-guessed", "2001:db8:7:" + Integer.toHexString(network) + "::1"))
				.hasStatus(401);
		}

		assertThat(guessFrom("Widely-Guessed", "2001:db8:9::1")).hasStatus(429);
		assertThat(guessFrom("somebody-else", "2001:db8:9::1")).hasStatus(401);
	}

	@Test
	void strangersWhoTryANameDoNotKeepItsOwnerOutWhereTheyAreKnown() {
		assertThat(signInFrom("legal", "cailian-demo", "192.0.2.40")).hasStatus(404);
		for (int network = 0; network < 30; network++) {
			assertThat(guessFrom("legal", "2001:db8:8:" + Integer.toHexString(network) + "::1")).hasStatus(401);
		}

		assertThat(signInFrom("legal", "cailian-demo", "192.0.2.41")).hasStatus(429);
		assertThat(signInFrom("legal", "cailian-demo", "192.0.2.40")).hasStatus(404);
		for (int i = 0; i < 10; i++) {
			assertThat(guessFrom("legal", "192.0.2.40")).hasStatus(401);
		}
		assertThat(signInFrom("legal", "cailian-demo", "192.0.2.40")).hasStatus(429);
	}

	private MvcTestResult signInFrom(String user, String password, String address) {
		return this.api.get().uri("/api/v1/nothing").with(httpBasic(user, password)).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}).exchange();
	}

	private MvcTestResult guessFrom(String user, String address) {
		return this.api.get().uri("/api/v1/nothing").with(httpBasic(user, "wrong")).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}).exchange();
	}

	@Test
	void guessingIsStoppedHoweverTheCredentialsAreWritten() {
		String guess = Base64.getEncoder().encodeToString("guessed-user:wrong".getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < 10; i++) {
			assertThat(this.api.get().uri("/api/v1/nothing").header("Authorization", "Basic\t" + guess)).hasStatus(401);
		}

		assertThat(this.api.get().uri("/api/v1/nothing").header("Authorization", "BasicX" + guess)).hasStatus(429)
			.containsHeader("Retry-After");
		assertThat(this.api.get().uri(URI.create("/%61pi/v1/nothing")).header("Authorization", "Basic " + guess))
			.hasStatus(429);
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

	@Test
	void guessingAPasswordIsStoppedForThatUserAtThatAddressOnly() {
		for (int i = 0; i < 10; i++) {
			assertThat(guess("guessed-user", "192.0.2.1")).hasStatus(401);
		}

		assertThat(guess("Guessed-User", "192.0.2.1")).hasStatus(429)
			.hasContentType("application/problem+json")
			.containsHeader("Retry-After");
		assertThat(guess("guessed-user", "192.0.2.2")).hasStatus(401);
		assertThat(guess("another-user", "192.0.2.1")).hasStatus(401);
		assertThat(this.api.post()
			.uri("/login")
			.param("username", "guessed-user")
			.param("password", "x")
			.with((request) -> {
				request.setRemoteAddr("192.0.2.1");
				return request;
			})).hasStatus(302).hasHeader("Location", "/login?error&wait");
	}

	@Test
	void theDescriptionNamesTheDoorAndHowEveryPostIsRepeated() {
		MvcTestResult description = this.api.get().uri("/v3/api-docs").exchange();

		assertThat(description).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.components.securitySchemes.basic.scheme",
					(scheme) -> scheme.assertThat().isEqualTo("basic"))
			.hasPath("$.components.schemas.Problem.properties.correlationId");
		JsonNode api = this.json.readTree(description.getResponse().getContentAsByteArray());
		for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
				String where = method.getKey() + " " + path.getKey();
				assertThat(method.getValue().path("responses").path("404").path("content").propertyNames()).as(where)
					.containsExactly("application/problem+json");
				if (method.getKey().equals("post")) {
					assertThat(method.getValue().path("parameters")).as(where)
						.anyMatch((parameter) -> parameter.path("name").asString().equals("Idempotency-Key")
								&& parameter.path("required").asBoolean());
				}
			}
		}
	}

	@Test
	void whatNeedsASecondFactorSaysSo() {
		JsonNode paths = this.json
			.readTree(this.api.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray())
			.path("paths");

		for (String path : new String[] { "confirmation", "undoing/confirmation" }) {
			assertThat(paths.path("/api/v1/supplier-merges/{id}/" + path).path("post").path("description").asString())
				.contains("second factor", "401", "RFC 9470");
		}
	}

	@Test
	void aPostIsDescribedAlsoWhereItsControllerSaysNothing() {
		OpenAPI api = new OpenAPI().path("/api/v1/things", new PathItem().post(new Operation()
			.responses(new ApiResponses().addApiResponse("201", new ApiResponse().description("made")))));

		new ApiDescription("sso").customise(api);

		Operation post = Objects.requireNonNull(api.getPaths().get("/api/v1/things")).getPost();
		assertThat(post.getParameters()).singleElement()
			.satisfies((parameter) -> assertThat(parameter.getName()).isEqualTo("Idempotency-Key"))
			.satisfies((parameter) -> assertThat(parameter.getRequired()).isTrue());
		assertThat(post.getResponses()).containsKeys("201", "400", "401", "403", "404", "409", "422", "429", "500");
		assertThat(api.getComponents().getSecuritySchemes()).containsOnlyKeys("bearer");
		assertThat(api.getComponents().getSchemas()).containsKey("Problem");
	}

	private MvcTestResult guess(String user, String address) {
		return this.api.get().uri("/api/v1/nothing").with(httpBasic(user, "wrong")).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}).exchange();
	}

}
