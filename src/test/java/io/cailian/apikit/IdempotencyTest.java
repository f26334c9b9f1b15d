package io.cailian.apikit;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.cailian.IntegrationTest;
import io.cailian.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
class IdempotencyTest {

	private final AtomicInteger effects = new AtomicInteger();

	@Autowired
	private Idempotency idempotency;

	@Autowired
	private ApiProblems problems;

	@Autowired
	private Problems wording;

	@Autowired
	private ApiSettings settings;

	@Autowired
	private JsonMapper json;

	@Autowired
	private JdbcTemplate database;

	@SuppressWarnings("NullAway.Init")
	private MockMvcTester api;

	@BeforeEach
	void buildProbe() {
		this.api = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Probe())
			.setControllerAdvice(this.problems)
			.setMessageConverters(new JacksonJsonHttpMessageConverter(this.json))
			.addInterceptors(new ApiConfiguration.KeyRequired())
			.addFilters(new ApiFilter(this.wording, this.settings))
			.build());
	}

	@Test
	void theSameCallAgainGetsTheSameAnswerWithoutTheEffect() throws Exception {
		String key = UUID.randomUUID().toString();

		MvcTestResult first = post(key, "{\"name\":\"龘\",\"price\":2875.00}");
		MvcTestResult second = post(key, "{\"price\":2875.00,\"name\":\"龘\"}");

		assertThat(first).hasStatus(201).doesNotContainHeader(Idempotency.REPLAYED_HEADER);
		assertThat(second).hasStatus(201)
			.hasHeader(Idempotency.REPLAYED_HEADER, "true")
			.hasHeader("Location", "/api/v1/probes/1")
			.hasHeader("ETag", "\"v0\"");
		assertThat(second.getResponse().getContentAsByteArray()).isEqualTo(first.getResponse().getContentAsByteArray());
		assertThat(second.getResponse().getContentAsString()).contains("2875.00");
		assertThat(this.effects).hasValue(1);
	}

	@Test
	void theSameKeyForAnotherRequestIsRefused() {
		String key = UUID.randomUUID().toString();
		post(key, "{\"name\":\"a\",\"price\":1}");

		assertThat(post(key, "{\"name\":\"a\",\"price\":2}")).hasStatus(422)
			.bodyJson()
			.hasPathSatisfying("$.code", (code) -> code.assertThat().isEqualTo("apikit.problem.keyReused"));
		assertThat(this.effects).hasValue(1);
	}

	@Test
	@WithMockUser(username = "buyer2", roles = "BUYER")
	void keysOfDifferentPeopleHaveNothingToDoWithEachOther() {
		String key = UUID.randomUUID().toString();
		post(key, "{\"name\":\"mine\",\"price\":1}");
		var other = new TestingAuthenticationToken("somebody", "", "ROLE_BUYER");
		SecurityContextHolder.setContext(new SecurityContextImpl(other));

		assertThat(post(key, "{\"name\":\"other\",\"price\":2}")).hasStatus(201)
			.doesNotContainHeader(Idempotency.REPLAYED_HEADER);
		assertThat(this.effects).hasValue(2);
	}

	@Test
	void aFailedCallLeavesNothingAndMayBeRepeated() {
		String key = UUID.randomUUID().toString();

		assertThat(post(key, "{\"name\":\"fail-once\",\"price\":1}")).hasStatus(422)
			.hasContentType("application/problem+json");
		assertThat(post(key, "{\"name\":\"fail-once\",\"price\":1}")).hasStatus(201);
	}

	@Test
	void callsAtTheSameMomentHaveOneEffect() throws Exception {
		String key = UUID.randomUUID().toString();

		List<MvcTestResult> results;
		try (ExecutorService threads = new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(8))) {
			List<Future<MvcTestResult>> calls = IntStream.range(0, 8)
				.mapToObj((i) -> threads.submit(() -> post(key, "{\"name\":\"storm\",\"price\":1}")))
				.toList();
			assertThat(calls).allSatisfy((call) -> assertThat(call).succeedsWithin(Duration.ofSeconds(30)));
			results = calls.stream().map(Future::resultNow).toList();
		}

		assertThat(results).allSatisfy((result) -> assertThat(result).hasStatus(201));
		assertThat(this.effects).hasValue(1);
	}

	@Test
	void theStoredAnswerCannotBeReadInTheDatabase() {
		post(UUID.randomUUID().toString(), "{\"name\":\"sentinel-4711\",\"price\":1}");

		assertThat(this.database.queryForList("select * from idempotent_request")).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.toString()).doesNotContain("sentinel-4711"));
	}

	@Test
	void aPostWithoutAUsableKeyIsRefused() {
		for (String key : new String[] { " ", "k".repeat(201), "键" }) {
			assertThat(post(key, "{\"name\":\"a\",\"price\":1}")).hasStatus(400)
				.bodyJson()
				.hasPathSatisfying("$.code", (code) -> code.assertThat().isEqualTo("apikit.problem.keyMissing"));
		}
		assertThat(this.api.post().uri("/api/v1/probes").contentType("application/json").content("{}")).hasStatus(400);
		assertThat(this.effects).hasValue(0);
	}

	@Test
	void malformedJsonIsPointedAtByLineAndColumn() {
		assertThat(post("k-malformed", "{\"name\":\n  oops}")).hasStatus(400)
			.bodyJson()
			.hasPathSatisfying("$.code", (code) -> code.assertThat().isEqualTo("apikit.problem.malformedJson"))
			.hasPathSatisfying("$.detail", (detail) -> detail.assertThat().asString().contains("line 2"));
	}

	@Test
	void aValueOfTheWrongTypeIsPointedAt() {
		assertThat(post("k-type", "{\"name\":\"a\",\"price\":\"cheap\"}")).hasStatus(400)
			.bodyJson()
			.hasPathSatisfying("$.errors[0].pointer", (pointer) -> pointer.assertThat().isEqualTo("/price"));
	}

	@Test
	void aRuleBrokenWhileReadingTheBodyIsPointedAt() {
		assertThat(post("k-rule", "{\"name\":\"broken-rule\",\"price\":1}")).hasStatus(422)
			.bodyJson()
			.hasPathSatisfying("$.code", (code) -> code.assertThat().isEqualTo("document.Attachment.empty"));
	}

	@Test
	void everyOtherFaultIsAProblemWithoutInsides() {
		problem(this.api.put().uri("/api/v1/probes").exchange(), 405);
		problem(this.api.post()
			.uri("/api/v1/probes")
			.header("Idempotency-Key", "k")
			.contentType("text/plain")
			.content("x")
			.exchange(), 415);
		problem(this.api.get().uri("/api/v1/probes/1").accept("image/png").exchange(), 406);
		problem(this.api.get().uri("/api/v1/probes/not-a-number").exchange(), 404);
		problem(this.api.get().uri("/api/v1/probes/404").exchange(), 404);
		problem(this.api.get().uri("/api/v1/probes/500").exchange(), 500);
		problem(this.api.get().uri("/api/v1/probes?limit=ten").exchange(), 400);
		problem(this.api.get().uri("/api/v1/probes?limit=1000").exchange(), 400);
		problem(this.api.get().uri("/api/v1/probes?limit=5&cursor=%25%25").exchange(), 400);
		problem(this.api.put().uri("/api/v1/probes/1").exchange(), 428);
		problem(this.api.put().uri("/api/v1/probes/1").header("If-Match", "\"v2\", W/\"v3\"").exchange(), 412);
		assertThat(this.api.put().uri("/api/v1/probes/1").header("If-Match", "\"v2\", \"v3\"")).hasStatus(200);
	}

	@Test
	void aBodyBeyondTheLimitIsRefusedWithAndWithoutItsLength() {
		String body = "{\"name\":\"" + "x".repeat(3 * 1024 * 1024) + "\",\"price\":1}";

		problem(post("k-large", body), 413);
		problem(this.api.post()
			.uri("/api/v1/probes")
			.header("Idempotency-Key", "k-large")
			.contentType("application/json")
			.with((request) -> {
				request.setContent(body.getBytes(StandardCharsets.UTF_8));
				return new MockHttpServletRequest(request.getServletContext(), request.getMethod(),
						request.getRequestURI()) {
					{
						addHeader("Idempotency-Key", "k-large");
						setContentType("application/json");
						setPathInfo(request.getRequestURI());
						setContent(body.getBytes(StandardCharsets.UTF_8));
					}

					@Override
					public long getContentLengthLong() {
						return -1;
					}
				};
			})
			.exchange(), 413);
	}

	private static void problem(MvcTestResult result, int status) {
		assertThat(result).hasStatus(status)
			.hasContentType("application/problem+json")
			.bodyText()
			.contains("correlationId")
			.doesNotContain("Exception")
			.doesNotContain("secret inside");
	}

	private MvcTestResult post(String key, String body) {
		return this.api.post()
			.uri("/api/v1/probes")
			.header("Idempotency-Key", key)
			.header("Accept-Language", "en")
			.contentType("application/json")
			.content(body)
			.exchange();
	}

	private record Asked(String name, BigDecimal price) {

		Asked {
			if (name.equals("broken-rule")) {
				throw new RuleViolation("document.Attachment.empty");
			}
		}

	}

	@RestController
	private final class Probe {

		@PostMapping("/api/v1/probes")
		ResponseEntity<Asked> create(@RequestBody Asked asked, HttpServletRequest request) {
			return IdempotencyTest.this.idempotency.once(request, asked, () -> {
				int count = IdempotencyTest.this.effects.incrementAndGet();
				if (asked.name().equals("fail-once") && count == 1) {
					throw new RuleViolation("apikit.problem.rule.detail");
				}
				return ResponseEntity.created(URI.create("/api/v1/probes/1")).eTag("\"v0\"").body(asked);
			});
		}

		@GetMapping(path = "/api/v1/probes/{id}", produces = "application/json")
		Map<String, Long> find(@PathVariable("id") long id) {
			if (id == 404) {
				throw new UnknownResource();
			}
			if (id == 500) {
				throw new IllegalStateException("secret inside");
			}
			return Map.of("id", id);
		}

		@GetMapping("/api/v1/probes")
		List<String> list(@RequestParam("limit") int limit,
				@RequestParam(name = "cursor", required = false) @Nullable String cursor) {
			CursorPage.limit(limit);
			return (cursor != null) ? CursorPage.parts(cursor, 2) : List.of();
		}

		@PutMapping("/api/v1/probes/{id}")
		void change(@PathVariable("id") long id,
				@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
			EntityTags.requireMatch(ifMatch, 3);
		}

	}

}
