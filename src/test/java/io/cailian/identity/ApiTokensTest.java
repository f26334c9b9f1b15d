package io.cailian.identity;

import java.time.Duration;
import java.util.Date;
import java.util.Set;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApiTokensTest {

	private static final TestIssuer REALM = new TestIssuer();

	private final JwtDecoder tokens = ApiTokens.decoder(settings());

	@AfterAll
	static void close() {
		REALM.close();
	}

	@Test
	void aTokenOfTheRealmForTheApiIsAccepted() {
		assertThat(this.tokens.decode(REALM.signed(REALM.claims("anna", "BUYER"))).getSubject()).isEqualTo("anna");
	}

	@Test
	void aTokenSignedByAStrangerIsRefused() {
		assertRefused(REALM.forged(REALM.claims("anna", "BUYER")));
	}

	@Test
	void aTokenWithoutASignatureIsRefused() {
		assertRefused(TestIssuer.unsigned(REALM.claims("anna", "BUYER")));
	}

	@Test
	void aTokenSignedWithThePublicKeyAsASecretIsRefused() {
		assertRefused(REALM.confused(REALM.claims("anna", "BUYER")));
	}

	@Test
	void aTokenThatHasRunOutIsRefused() {
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").expirationTime(before(Duration.ofSeconds(30)))));
	}

	@Test
	void aTokenWithoutAnEndIsRefused() {
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").expirationTime(null)));
	}

	@Test
	void aTokenThatIsNotValidYetIsRefused() {
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").notBeforeTime(before(Duration.ofSeconds(-60)))));
	}

	@Test
	void aTokenForAnotherAudienceIsRefused() {
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").audience("portal")));
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").audience((String) null)));
	}

	@Test
	void aTokenOfAnotherIssuerIsRefused() {
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").issuer("https://elsewhere.example/realms/cailian")));
	}

	@Test
	void aTokenThatAnotherClientWasGivenIsRefused() {
		assertThat(this.tokens.decode(REALM.signed(REALM.claims("anna", "BUYER").claim("azp", "erp")))).isNotNull();
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").claim("azp", "somebody-elses-program")));
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").claim("azp", "portal")));
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").claim("azp", "")));
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").claim("azp", null)));
	}

	@Test
	void withoutAKnownClientNoTokenIsTaken() {
		JwtDecoder closed = ApiTokens.decoder(new SsoSettings(REALM.issuer(), "cailian-api", Set.of(), "employee_id",
				Duration.ofSeconds(60), Duration.ofMinutes(15), Duration.ofSeconds(10), ""));

		assertThatExceptionOfType(BadJwtException.class)
			.isThrownBy(() -> closed.decode(REALM.signed(REALM.claims("anna", "BUYER"))));
	}

	@Test
	void aTokenOfNobodyIsRefused() {
		assertRefused(REALM.signed(REALM.claims("anna", "BUYER").subject(null)));
	}

	@Test
	void rolesThatThePortalDoesNotKnowAreIgnored() {
		JWTClaimsSet.Builder claims = REALM.claims("anna", "BUYER", "offline_access", "ROLE_ADMIN", "admin");

		assertThat(TokenRoles.of(this.tokens.decode(REALM.signed(claims)))).containsExactly("BUYER");
	}

	@Test
	void rolesThatAreNoListGiveNoRight() {
		JWTClaimsSet.Builder claims = REALM.claims("anna").claim("roles", "ADMIN");

		assertThat(TokenRoles.of(this.tokens.decode(REALM.signed(claims)))).isEmpty();
	}

	private void assertRefused(String token) {
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.tokens.decode(token));
	}

	private static Date before(Duration age) {
		return new Date(System.currentTimeMillis() - age.toMillis());
	}

	private static SsoSettings settings() {
		return new SsoSettings(REALM.issuer(), "cailian-api", Set.of("reporting", "erp"), "employee_id",
				Duration.ofSeconds(60), Duration.ofMinutes(15), Duration.ofSeconds(10), "");
	}

}
