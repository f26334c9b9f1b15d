package io.cailian.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Keycloak and the Active Directory that {@code ./portal test} has started, seen by
 * their administrator. Programs that call the API get clients of their own here, because
 * the realm itself lets nobody trade a password for a token.
 */
final class TestRealm {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** The clients whose tokens the portal is told to take. */
	private static final List<String> PROGRAMS = List.of("good-program", "hasty-program", "other-program",
			"buyers-program", "approvers-program");

	private static final Duration START_LIMIT = Duration.ofMinutes(10);

	private final HttpClient client = HttpClient.newHttpClient();

	private final String server = given("CAILIAN_TEST_KEYCLOAK");

	static int portalPort() {
		return Integer.parseInt(given("CAILIAN_TEST_SSO_PORT"));
	}

	static int smtpPort() {
		return Integer.parseInt(given("CAILIAN_TEST_SMTP_PORT"));
	}

	static String staffPassword() {
		return given("CAILIAN_TEST_AD_PASSWORD");
	}

	/** What a portal needs to know to sign people in here. */
	Map<String, String> environment(Path keyFile) {
		return Map.of("SPRING_PROFILES_ACTIVE", "sso", "SERVER_ADDRESS", "127.0.0.1",
				"SERVER_SERVLET_SESSION_COOKIE_SECURE", "false", "CAILIAN_PUBLIC_URL",
				"http://127.0.0.1:" + portalPort(), "CAILIAN_SSO_ISSUER", issuer(), "CAILIAN_SSO_CLIENT_SECRET",
				given("CAILIAN_TEST_SSO_CLIENT_SECRET"), "CAILIAN_SSO_ADMIN_SECRET",
				given("CAILIAN_TEST_SSO_ADMIN_SECRET"), "CAILIAN_VAULT_KEY_FILE", keyFile.toString(),
				"CAILIAN_SSO_API_CLIENTS", String.join(",", PROGRAMS));
	}

	String issuer() {
		return this.server + "/realms/cailian";
	}

	/** Waits until Keycloak has imported the realm. */
	void await() {
		URI health = URI.create(given("CAILIAN_TEST_KEYCLOAK_HEALTH"));
		long end = System.nanoTime() + START_LIMIT.toNanos();
		while (System.nanoTime() < end) {
			try {
				if (send(HttpRequest.newBuilder(health).build()).statusCode() == 200) {
					return;
				}
				TimeUnit.SECONDS.sleep(1);
			}
			catch (UncheckedIOException notYet) {
				// it does not listen yet
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
		throw new IllegalStateException("Keycloak is not ready after " + START_LIMIT);
	}

	/** Makes a client with which a test gets tokens by password, unless it is there. */
	void addProgram(String name, boolean forTheApi, int tokenSeconds) {
		Map<String, Object> audience = Map.of("name", "audience", "protocol", "openid-connect", "protocolMapper",
				"oidc-audience-mapper", "config",
				Map.of("included.client.audience", "cailian-api", "access.token.claim", "true"));
		Map<String, Object> roles = Map.of("name", "roles", "protocol", "openid-connect", "protocolMapper",
				"oidc-usermodel-realm-role-mapper", "config", Map.of("claim.name", "roles", "jsonType.label", "String",
						"multivalued", "true", "access.token.claim", "true"));
		Map<String, Object> employee = Map.of("name", "employee number", "protocol", "openid-connect", "protocolMapper",
				"oidc-usermodel-attribute-mapper", "config", Map.of("user.attribute", "employeeId", "claim.name",
						"employee_id", "jsonType.label", "String", "access.token.claim", "true"));
		HttpResponse<String> response = administer("POST", "/clients",
				Map.of("clientId", name, "publicClient", true, "directAccessGrantsEnabled", true, "standardFlowEnabled",
						false, "fullScopeAllowed", true, "protocolMappers",
						forTheApi ? List.of(audience, roles, employee) : List.of(roles, employee), "attributes",
						Map.of("access.token.lifespan", String.valueOf(tokenSeconds))));
		assertThat(response.statusCode()).as(response.body()).isIn(201, 409);
	}

	String token(String program, String user, String password) {
		HttpResponse<String> response = form(issuer() + "/protocol/openid-connect/token",
				Map.of("grant_type", "password", "client_id", program, "username", user, "password", password));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JSON.readTree(response.body()).get("access_token").asString();
	}

	/** Whether the realm trades a password for a token of the portal's own client. */
	int passwordGrantOfThePortal(String user, String password) {
		return form(issuer() + "/protocol/openid-connect/token", Map.of("grant_type", "password", "client_id", "portal",
				"client_secret", given("CAILIAN_TEST_SSO_CLIENT_SECRET"), "username", user, "password", password))
			.statusCode();
	}

	/** An administrator ends all sessions of a person. */
	void signOut(String user) {
		JsonNode found = JSON.readTree(administer("GET", "/users?exact=true&username=" + user, null).body());
		HttpResponse<String> response = administer("POST", "/users/" + found.get(0).get("id").asString() + "/logout",
				Map.of());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
	}

	/** How many sessions a person has at Keycloak. */
	int sessionsOf(String user) {
		JsonNode found = JSON.readTree(administer("GET", "/users?exact=true&username=" + user, null).body());
		return JSON
			.readTree(administer("GET", "/users/" + found.get(0).get("id").asString() + "/sessions", null).body())
			.size();
	}

	/** The domain administrator disables an account in the Active Directory. */
	static void disableInDirectory(String account) {
		Path directory = Path.of(given("CAILIAN_TEST_AD"));
		try {
			Process tool = new ProcessBuilder("samba-tool", "user", "disable", account, "-H",
					directory.resolve("private/sam.ldb").toString(), "-s", directory.resolve("etc/smb.conf").toString())
				.redirectErrorStream(true)
				.start();
			String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(tool.waitFor()).as(said).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private HttpResponse<String> administer(String method, String path, @Nullable Object body) {
		String token = JSON
			.readTree(
					form(this.server + "/realms/master/protocol/openid-connect/token",
							Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password",
									given("CAILIAN_TEST_KEYCLOAK_PASSWORD")))
						.body())
			.get("access_token")
			.asString();
		return send(HttpRequest.newBuilder(URI.create(this.server + "/admin/realms/cailian" + path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.method(method,
					(body == null) ? HttpRequest.BodyPublishers.noBody()
							: HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build());
	}

	private HttpResponse<String> form(String address, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String given(String variable) {
		String value = System.getenv(variable);
		if (value == null) {
			throw new IllegalStateException(variable + " is not set: ./portal test sets it");
		}
		return value;
	}

}
