package io.cailian.identity;

import java.time.Instant;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OpenSessionTest {

	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	private final OpenSessions sessions = new OpenSessions();

	@Test
	void aLogoutOfItsProviderSessionMeansIt() {
		OpenSession session = open(new MockHttpSession(), "anna", "s1");

		assertThat(session.isMeantBy("https://id", "s1", "anna")).isTrue();
		assertThat(session.isMeantBy("https://id", "s2", "anna")).isFalse();
	}

	@Test
	void aLogoutOfAPersonMeansAllTheirSessionsAndNobodyElses() {
		OpenSession session = open(new MockHttpSession(), "anna", "s1");

		assertThat(session.isMeantBy("https://id", null, "anna")).isTrue();
		assertThat(session.isMeantBy("https://id", null, "berta")).isFalse();
		assertThat(session.isMeantBy("https://id", null, null)).isFalse();
	}

	@Test
	void anotherProviderCannotMeanIt() {
		OpenSession session = open(new MockHttpSession(), "anna", "s1");

		assertThat(session.isMeantBy("https://other", "s1", "anna")).isFalse();
	}

	@Test
	void aSessionIsKnownAsLongAsTheHttpSessionLives() {
		MockHttpSession http = new MockHttpSession();
		OpenSession session = open(http, "anna", "s1");
		assertThat(this.sessions.all()).containsExactly(session);

		http.invalidate();

		assertThat(this.sessions.all()).isEmpty();
	}

	@Test
	void confirmingAgainReplacesTheSessionThatWasWatched() {
		MockHttpSession http = new MockHttpSession();
		open(http, "anna", "s1");
		OpenSession again = open(http, "anna", "s1");

		assertThat(this.sessions.all()).containsExactly(again);
	}

	@Test
	void anEndedSessionIsInvalidAndEndingItTwiceIsFine() {
		HttpSession http = new MockHttpSession();
		OpenSession session = open(http, "anna", "s1");

		this.sessions.end(session, SignOutReason.NOT_CONFIRMED);
		this.sessions.end(session, SignOutReason.ENDED_ELSEWHERE);

		assertThat(this.sessions.all()).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> http.getAttribute("anything"));
	}

	private OpenSession open(HttpSession http, String subject, String providerSession) {
		OidcIdToken token = new OidcIdToken("value", NOW, NOW.plusSeconds(300),
				Map.of("iss", "https://id", "sub", subject, "sid", providerSession));
		OpenSession session = new OpenSession(this.sessions, token, tokens(), NOW);
		http.setAttribute(OpenSession.ATTRIBUTE, session);
		return session;
	}

	private static OAuth2AuthorizedClient tokens() {
		ClientRegistration registration = ClientRegistration.withRegistrationId("keycloak")
			.clientId("portal")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri("https://id/token")
			.build();
		return new OAuth2AuthorizedClient(registration, "anna",
				new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "value", NOW, NOW.plusSeconds(300)));
	}

}
