package io.cailian.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StepUpTest {

	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	private final StepUp stepUp = new StepUp(Clock.fixed(NOW, ZoneOffset.UTC), "sso");

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aSecondFactorJustNowPasses() {
		signIn("2", NOW);

		assertThatNoException().isThrownBy(() -> this.stepUp.require(StepUp.Purpose.BID_OPENING));
	}

	@Test
	void fiveMinutesPassAndASecondMoreDoesNot() {
		signIn("2", NOW.minus(Duration.ofMinutes(5)));
		assertThat(this.stepUp.isConfirmed()).isTrue();

		signIn("2", NOW.minus(Duration.ofMinutes(5)).minusSeconds(1));
		assertRefused();
	}

	@Test
	void aHigherLevelPassesToo() {
		signIn("3", NOW);

		assertThat(this.stepUp.isConfirmed()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "0", "", "gold", "-2", "2 ", "2.0", "0x2", "222", "２" })
	void aLowOrUnreadableLevelIsRefused(String acr) {
		signIn(acr, NOW);

		assertRefused();
	}

	@Test
	void noLevelIsRefused() {
		signIn(null, NOW);

		assertRefused();
	}

	@Test
	void aLevelThatIsNoTextIsRefused() {
		signIn(List.of("2"), NOW);

		assertRefused();
	}

	@Test
	void noTimeIsRefused() {
		signIn("2", null);

		assertRefused();
	}

	@Test
	void aTimeInTheFutureIsRefused() {
		signIn("2", NOW.plusSeconds(11));

		assertRefused();
	}

	@Test
	void aClockThatIsAFewSecondsAheadIsForgiven() {
		signIn("2", NOW.plusSeconds(5));

		assertThat(this.stepUp.isConfirmed()).isTrue();
	}

	@Test
	void aTokenOfTheApiCountsLikeASession() {
		enter(new JwtAuthenticationToken(new Jwt("value", NOW, NOW.plusSeconds(300), Map.of("alg", "RS256"), Map
			.of("iss", "https://id", "sub", "anna", "acr", "2", "auth_time", NOW.minusSeconds(20).getEpochSecond())),
				List.of()));
		assertThat(this.stepUp.isConfirmed()).isTrue();

		enter(new JwtAuthenticationToken(
				new Jwt("value", NOW, NOW.plusSeconds(300), Map.of("alg", "RS256"),
						Map.of("iss", "https://id", "sub", "anna", "acr", "1", "auth_time", NOW.getEpochSecond())),
				List.of()));
		assertRefused();
	}

	@Test
	void whatUserInfoSaysOfALevelIsNotBelieved() {
		OidcIdToken low = idToken("1", NOW);
		OidcUserInfo claimed = new OidcUserInfo(Map.of("sub", "anna", "acr", "2"));
		enter(new OAuth2AuthenticationToken(
				new DefaultOidcUser(AuthorityUtils.createAuthorityList("ROLE_BUYER"), low, claimed),
				AuthorityUtils.createAuthorityList("ROLE_BUYER"), "keycloak"));

		assertRefused();
	}

	@Test
	void nobodyIsRefused() {
		assertRefused();
	}

	@Test
	void whoBringsNoTokenIsRefusedWhateverTheirRoles() {
		enter(new TestingAuthenticationToken("admin", "", "ROLE_ADMIN"));

		assertRefused();
	}

	@Test
	void demoModeHasNoSecondFactorAndAsksForNone() {
		StepUp demo = new StepUp(Clock.fixed(NOW, ZoneOffset.UTC), "demo");

		assertThatNoException().isThrownBy(() -> demo.require(StepUp.Purpose.KEY_USE));
	}

	private void assertRefused() {
		assertThatExceptionOfType(StepUpRequired.class)
			.isThrownBy(() -> this.stepUp.require(StepUp.Purpose.AWARD_DECISION))
			.satisfies((refusal) -> assertThat(refusal.purpose()).isEqualTo(StepUp.Purpose.AWARD_DECISION));
	}

	private static void signIn(@Nullable Object acr, @Nullable Instant authTime) {
		enter(new OAuth2AuthenticationToken(
				new DefaultOidcUser(AuthorityUtils.createAuthorityList("ROLE_BUYER"), idToken(acr, authTime)),
				AuthorityUtils.createAuthorityList("ROLE_BUYER"), "keycloak"));
	}

	private static OidcIdToken idToken(@Nullable Object acr, @Nullable Instant authTime) {
		Map<String, Object> claims = new HashMap<>(Map.of("iss", "https://id", "sub", "anna"));
		if (acr != null) {
			claims.put("acr", acr);
		}
		if (authTime != null) {
			claims.put("auth_time", authTime);
		}
		return new OidcIdToken("value", NOW.minusSeconds(3600), NOW.plusSeconds(300), claims);
	}

	private static void enter(Authentication authentication) {
		SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
	}

}
