package io.cailian.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jwt.JWTClaimsSet;
import io.cailian.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class SessionChecksTest {

	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	@Autowired
	private KnownPeople people;

	@Autowired
	private People directory;

	private final TestIssuer realm = new TestIssuer();

	private final OpenSessions sessions = new OpenSessions();

	private final MockHttpSession http = new MockHttpSession();

	@AfterEach
	void close() {
		this.realm.close();
		this.sessions.destroy();
	}

	@Test
	void aSessionThatIsConfirmedGoesOn() {
		signIn("BUYER");
		this.realm.willAnswer(200, renewed("BUYER"));

		checkAt(NOW.plusSeconds(60));

		assertThat(this.http.isInvalid()).isFalse();
		assertThat(this.sessions.all()).hasSize(1);
	}

	@Test
	void aSessionThatTheProviderRefusesEnds() {
		signIn("BUYER");
		this.realm.willAnswer(400, "{\"error\":\"invalid_grant\",\"error_description\":\"User disabled\"}");

		checkAt(NOW.plusSeconds(60));

		assertThat(this.http.isInvalid()).isTrue();
		assertThat(this.sessions.all()).isEmpty();
	}

	@Test
	void aProviderThatFailsIsForgivenForAWhileAndNoLonger() {
		signIn("BUYER");
		this.realm.willAnswer(503, "{\"error\":\"temporarily_unavailable\"}");
		checkAt(NOW.plus(Duration.ofMinutes(15)));
		assertThat(this.http.isInvalid()).isFalse();

		this.realm.willAnswer(503, "{\"error\":\"temporarily_unavailable\"}");
		checkAt(NOW.plus(Duration.ofMinutes(15)).plusSeconds(1));
		assertThat(this.http.isInvalid()).isTrue();
	}

	@Test
	void changedRolesTakeEffectInTheRunningSession() {
		signIn("BUYER");
		this.realm.willAnswer(200, renewed("FINANCE", "nonsense"));

		checkAt(NOW.plusSeconds(60));

		assertThat(this.http.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
			.extracting("authentication.authorities", LIST)
			.extracting("authority")
			.containsExactly("ROLE_FINANCE");
		assertThat(this.directory.withRole("FINANCE")).extracting(Person::id)
			.contains(new UserId(this.realm.issuer() + "#anna"));
	}

	@Test
	void whoseTheAccountIsIsFollowedInTheRunningSession() {
		signIn("BUYER");
		this.realm.willAnswer(200, answer(this.realm.signed(idToken("anna", "BUYER").claim("employee_id", "E77"))));

		checkAt(NOW.plusSeconds(60));

		assertThat(this.directory.personOf(new UserId(this.realm.issuer() + "#anna")))
			.isEqualTo(PersonId.ofEmployee("e77"));
		assertThat(this.http.isInvalid()).isFalse();
	}

	@Test
	void whoHasNoRoleLeftIsSignedOut() {
		signIn("BUYER");
		this.realm.willAnswer(200, renewed());

		checkAt(NOW.plusSeconds(60));

		assertThat(this.http.isInvalid()).isTrue();
	}

	@Test
	void tokensOfAnotherPersonEndTheSession() {
		signIn("BUYER");
		this.realm.willAnswer(200, answer(this.realm.signed(idToken("berta", "BUYER"))));

		checkAt(NOW.plusSeconds(60));

		assertThat(this.http.isInvalid()).isTrue();
	}

	@Test
	void aForgedTokenEndsTheSession() {
		signIn("BUYER");
		this.realm.willAnswer(200, answer(this.realm.forged(idToken("anna", "ADMIN"))));

		checkAt(NOW.plusSeconds(60));

		assertThat(this.http.isInvalid()).isTrue();
	}

	private void signIn(String role) {
		OidcIdToken token = new OidcIdToken("value", NOW, NOW.plusSeconds(300),
				Map.of("iss", this.realm.issuer(), "sub", "anna", "sid", "s1", "roles", List.of(role)));
		var authorities = AuthorityUtils.createAuthorityList("ROLE_" + role);
		this.http
			.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(
					new OAuth2AuthenticationToken(new DefaultOidcUser(authorities, token), authorities, "keycloak")));
		ClientRegistration registration = ClientRegistrations.fromIssuerLocation(this.realm.issuer())
			.registrationId("keycloak")
			.clientId("portal")
			.clientSecret("secret")
			.build();
		OAuth2AuthorizedClient tokens = new OAuth2AuthorizedClient(registration, "anna",
				new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", NOW, NOW.plusSeconds(300)),
				new OAuth2RefreshToken("refresh", NOW));
		this.http.setAttribute(OpenSession.ATTRIBUTE, new OpenSession(this.sessions, token, tokens, NOW));
	}

	private void checkAt(Instant now) {
		SsoSettings settings = new SsoSettings(this.realm.issuer(), "cailian-api", Set.of(), "employee_id",
				Duration.ofSeconds(60), Duration.ofMinutes(15), Duration.ofSeconds(10), "");
		SessionChecks checks = new SessionChecks(this.sessions, this.people, settings,
				Clock.fixed(now, ZoneOffset.UTC));
		checks.checkAll();
		checks.destroy();
	}

	private String renewed(String... roles) {
		return answer(this.realm.signed(idToken("anna", roles)));
	}

	private JWTClaimsSet.Builder idToken(String subject, String... roles) {
		return this.realm.claims(subject, roles)
			.audience("portal")
			.claim("azp", "portal")
			.claim("given_name", "Anna")
			.claim("family_name", "Berg")
			.claim("email", "anna@corp.test")
			.issueTime(new Date(System.currentTimeMillis()));
	}

	private static String answer(String idToken) {
		return "{\"access_token\":\"next\",\"token_type\":\"Bearer\",\"expires_in\":300,\"refresh_token\":\"again\",\"id_token\":\""
				+ idToken + "\"}";
	}

}
