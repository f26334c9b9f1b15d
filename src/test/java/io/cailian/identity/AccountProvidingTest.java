package io.cailian.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cailian.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requested accounts against an administration over HTTP that can fail, forget to answer
 * and know people already.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class AccountProvidingTest {

	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	@Autowired
	private AccountRequests requests;

	@Autowired
	private UserAccounts accounts;

	@Autowired
	private PortalAddress portal;

	@Autowired
	private ApplicationEventPublisher publisher;

	@Autowired
	private TransactionTemplate transaction;

	private final Administration keycloak = new Administration();

	private final List<Object> events = new ArrayList<>();

	private final UserId asked = new UserId(UUID.randomUUID() + "@supplier.example");

	@AfterEach
	void close() {
		this.keycloak.close();
	}

	@Test
	void theAccountIsMadeItsOwnerInvitedAndTheIdReplaced() {
		ask();

		at(NOW).provideDue();

		UserId provided = new UserId(this.keycloak.issuer() + "#" + this.keycloak.subjectOf(this.asked.value()));
		assertThat(this.events).containsExactly(new AccountProvided(this.asked, provided));
		assertThat(this.keycloak.invited).containsExactly(this.keycloak.subjectOf(this.asked.value()));
		assertThat(status()).isEqualTo(AccountRequest.Status.INVITED);
		assertThat(this.accounts.findById(this.asked)).isEmpty();
		assertThat(this.accounts.findById(provided)).hasValueSatisfying((account) -> {
			assertThat(account.roles()).containsExactly(Roles.SUPPLIER);
			assertThat(account.maySignIn()).isFalse();
		});
	}

	@Test
	void aProviderThatIsAwayLosesNothing() {
		ask();
		this.keycloak.away = true;
		at(NOW).provideDue();
		assertThat(status()).isEqualTo(AccountRequest.Status.WAITING);
		assertThat(this.accounts.findById(this.asked)).isPresent();

		this.keycloak.away = false;
		at(NOW.plusSeconds(10)).provideDue();
		assertThat(status()).as("not before the pause is over").isEqualTo(AccountRequest.Status.WAITING);

		at(NOW.plusSeconds(15)).provideDue();
		assertThat(status()).isEqualTo(AccountRequest.Status.INVITED);
	}

	@Test
	void aLetterThatCannotBeSentIsSentLaterAndTheUserIsNotMadeTwice() {
		ask();
		this.keycloak.mailless = true;
		at(NOW).provideDue();
		assertThat(status()).isEqualTo(AccountRequest.Status.PROVIDED);

		this.keycloak.mailless = false;
		at(NOW.plusSeconds(60)).provideDue();

		assertThat(status()).isEqualTo(AccountRequest.Status.INVITED);
		assertThat(this.keycloak.users).hasSize(1);
		assertThat(this.events).hasSize(1);
	}

	@Test
	void aUserMadeBeforeACrashIsFoundAgain() {
		ask();
		this.keycloak.knows(this.asked.value(), this.asked.value());

		at(NOW).provideDue();

		assertThat(this.keycloak.users).hasSize(1);
		assertThat(status()).isEqualTo(AccountRequest.Status.INVITED);
	}

	@Test
	void theAccountOfSomebodyElseIsNeverTakenOver() {
		ask();
		this.keycloak.knows(this.asked.value(), null);

		at(NOW).provideDue();

		assertThat(status()).isEqualTo(AccountRequest.Status.REFUSED);
		assertThat(this.keycloak.invited).isEmpty();
		assertThat(this.events).containsExactly(new AccountRefused(this.asked, "EMAIL_TAKEN"));
	}

	private void ask() {
		Person person = new Person(this.asked, "李娜", "李娜", this.asked.value());
		this.transaction.executeWithoutResult((status) -> {
			this.accounts
				.save(UserAccount.open(this.asked, "李娜", "李娜", this.asked.value(), Set.of(Roles.SUPPLIER), NOW));
			this.requests.save(AccountRequest.of(person, NOW));
		});
	}

	private AccountRequest.Status status() {
		return this.requests.findById(this.asked).orElseThrow().status();
	}

	private AccountProviding at(Instant now) {
		SsoSettings settings = new SsoSettings(this.keycloak.issuer(), "cailian-api", Set.of(), "employee_id",
				Duration.ofSeconds(60), Duration.ofMinutes(15), Duration.ofSeconds(10), "");
		KeycloakUsers users = new KeycloakUsers((request) -> token(), settings, this.portal, () -> "portal");
		ApplicationEventPublisher listening = (event) -> {
			this.events.add(event);
			this.publisher.publishEvent(event);
		};
		return new AccountProviding(this.requests, this.accounts, users, listening, this.transaction, settings,
				Clock.fixed(now, ZoneOffset.UTC));
	}

	private static OAuth2AuthorizedClient token() {
		ClientRegistration registration = ClientRegistration.withRegistrationId("accounts")
			.clientId("cailian-admin")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri("http://127.0.0.1/token")
			.build();
		return new OAuth2AuthorizedClient(registration, "portal",
				new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "value", NOW, NOW.plusSeconds(60)));
	}

	/** The endpoints of Keycloak's administration that the portal uses. */
	private static final class Administration implements AutoCloseable {

		private static final JsonMapper JSON = JsonMapper.builder().build();

		private final HttpServer server;

		private final Map<String, Map<String, Object>> users = new HashMap<>();

		private final List<String> invited = new ArrayList<>();

		private volatile boolean away;

		private volatile boolean mailless;

		Administration() {
			try {
				this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.server.createContext("/admin/realms/cailian/users", this::handle);
			this.server.start();
		}

		String issuer() {
			return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/realms/cailian";
		}

		void knows(String email, @Nullable String mark) {
			this.users.put(email, Map.of("id", UUID.randomUUID().toString(), "email", email, "attributes",
					(mark == null) ? Map.of() : Map.of("cailianRequest", List.of(mark))));
		}

		String subjectOf(String email) {
			return String.valueOf(this.users.getOrDefault(email, Map.of()).get("id"));
		}

		private void handle(HttpExchange exchange) throws IOException {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			String path = exchange.getRequestURI().getPath();
			if (this.away || (this.mailless && path.endsWith("/execute-actions-email"))) {
				answer(exchange, 503, "{}");
			}
			else if (exchange.getRequestMethod().equals("GET")) {
				String query = exchange.getRequestURI().getQuery();
				answer(exchange, 200,
						JSON.writeValueAsString(this.users.values()
							.stream()
							.filter((user) -> query.contains("email=" + user.get("email")))
							.toList()));
			}
			else if (exchange.getRequestMethod().equals("POST")) {
				JsonNode user = JSON.readTree(body);
				assertThat(user.get("groups").get(0).asString()).isEqualTo("/suppliers");
				String email = user.get("email").asString();
				knows(email, user.get("attributes").get("cailianRequest").get(0).asString());
				exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "/" + subjectOf(email));
				answer(exchange, 201, "");
			}
			else {
				this.invited.add(path.split("/")[5]);
				answer(exchange, 204, "");
			}
		}

		private static void answer(HttpExchange exchange, int status, String json) throws IOException {
			byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
			if (bytes.length > 0) {
				exchange.getResponseBody().write(bytes);
			}
			exchange.close();
		}

		@Override
		public void close() {
			this.server.stop(0);
		}

	}

}
