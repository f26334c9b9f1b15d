package io.cailian.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.client.RestClient;

/**
 * Asks the identity provider again and again whether each open session still holds, by
 * renewing its tokens. Who was disabled or signed out there is signed out here at the
 * next round; changed roles take effect without losing what is being typed. Rounds have a
 * thread of their own, so that a silent provider delays nothing else.
 */
class SessionChecks implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(SessionChecks.class);

	private static final int CONNECT_MILLIS = 2_000;

	private static final int READ_MILLIS = 5_000;

	private final ScheduledExecutorService rounds = Executors
		.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("session-checks-"));

	private final RestClientRefreshTokenTokenResponseClient provider = new RestClientRefreshTokenTokenResponseClient();

	private final OidcIdTokenDecoderFactory idTokens = new OidcIdTokenDecoderFactory();

	private final OpenSessions sessions;

	private final KnownPeople people;

	private final SsoSettings settings;

	private final Clock clock;

	SessionChecks(OpenSessions sessions, KnownPeople people, SsoSettings settings, Clock clock) {
		this.sessions = sessions;
		this.people = people;
		this.settings = settings;
		this.clock = clock;
		this.provider.setRestClient(patientClient());
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		long millis = this.settings.checkEvery().toMillis();
		this.rounds.scheduleWithFixedDelay(this::checkAll, millis, millis, TimeUnit.MILLISECONDS);
	}

	/** One round; the first sign of a silent provider ends the asking, not the round. */
	void checkAll() {
		boolean answers = true;
		for (OpenSession session : this.sessions.all()) {
			try {
				answers = answers && check(session);
				if (!answers && isUnconfirmedForTooLong(session)) {
					this.sessions.end(session, SignOutReason.PROVIDER_UNREACHABLE);
				}
			}
			catch (RuntimeException ex) {
				LOG.warn("the session of {} could not be checked", session.user(), ex);
			}
		}
	}

	/** Checks one session; false if the provider gave no answer. */
	private boolean check(OpenSession session) {
		OAuth2AuthorizedClient tokens = session.tokens();
		OAuth2RefreshToken refresh = tokens.getRefreshToken();
		if (refresh == null) {
			this.sessions.end(session, SignOutReason.NOT_CONFIRMED);
			return true;
		}
		try {
			OAuth2AccessTokenResponse renewed = this.provider.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
					tokens.getClientRegistration(), tokens.getAccessToken(), refresh));
			session.confirmed(
					new OAuth2AuthorizedClient(tokens.getClientRegistration(), tokens.getPrincipalName(),
							renewed.getAccessToken(),
							(renewed.getRefreshToken() != null) ? renewed.getRefreshToken() : refresh),
					this.clock.instant());
			follow(session, renewed);
			return true;
		}
		catch (OAuth2AuthorizationException ex) {
			if (ex.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
				this.sessions.end(session, SignOutReason.NOT_CONFIRMED);
				return true;
			}
			LOG.warn("the identity provider cannot be asked about sessions: {}", ex.getMessage());
			return false;
		}
	}

	/**
	 * Takes over changed roles and whose the account is; who has no role left is signed
	 * out.
	 */
	private void follow(OpenSession session, OAuth2AccessTokenResponse renewed) {
		if (!(renewed.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String text)) {
			return;
		}
		Jwt idToken = decoded(session, text);
		if (idToken == null || !UserId.of(idToken).equals(session.user())) {
			this.sessions.end(session, SignOutReason.NOT_CONFIRMED);
			return;
		}
		Set<String> roles = TokenRoles.of(idToken);
		OAuth2AuthenticationToken present = presentRights(session);
		if (present == null) {
			return;
		}
		if (roles.isEmpty()) {
			this.sessions.end(session, SignOutReason.NO_ROLE);
			return;
		}
		this.people.recordIfNew(idToken, roles);
		if (names(present).equals(roles)) {
			return;
		}
		OAuth2AuthenticationToken changed = new OAuth2AuthenticationToken(present.getPrincipal(),
				roles.stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role)).toList(),
				present.getAuthorizedClientRegistrationId());
		changed.setDetails(present.getDetails());
		this.sessions.exchange(session, changed);
		LOG.info("{} now holds {}", session.user(), roles);
	}

	private @Nullable Jwt decoded(OpenSession session, String idToken) {
		try {
			return this.idTokens.createDecoder(session.tokens().getClientRegistration()).decode(idToken);
		}
		catch (JwtException ex) {
			LOG.warn("a renewed token of {} is not valid", session.user(), ex);
			return null;
		}
	}

	private static @Nullable OAuth2AuthenticationToken presentRights(OpenSession session) {
		Object context = session.http().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		return (context instanceof SecurityContext present
				&& present.getAuthentication() instanceof OAuth2AuthenticationToken token) ? token : null;
	}

	private static Set<String> names(OAuth2AuthenticationToken token) {
		return token.getAuthorities()
			.stream()
			.map((authority) -> String.valueOf(authority.getAuthority()).replaceFirst("^ROLE_", ""))
			.filter(Roles.ALL::contains)
			.collect(Collectors.toSet());
	}

	private boolean isUnconfirmedForTooLong(OpenSession session) {
		Instant limit = this.clock.instant().minus(this.settings.trustUnasked());
		return session.confirmedAt().isBefore(limit);
	}

	private static RestClient patientClient() {
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(CONNECT_MILLIS);
		requests.setReadTimeout(READ_MILLIS);
		return RestClient.builder()
			.requestFactory(requests)
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

	@Override
	public void destroy() {
		this.rounds.shutdownNow();
	}

}
