package io.cailian.identity;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * What happens when somebody comes back from the identity provider: the person is checked
 * and recorded, the session is watched from now on, and the browser goes where it was
 * going. A session never changes its person: who wants to be another signs out first.
 */
class SignIns implements OAuth2UserService<OidcUserRequest, OidcUser>, AuthenticationSuccessHandler,
		AuthenticationFailureHandler {

	private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

	private final OidcUserService users = new OidcUserService();

	private final SavedRequestAwareAuthenticationSuccessHandler destination = new SavedRequestAwareAuthenticationSuccessHandler();

	private final KnownPeople people;

	private final OpenSessions sessions;

	private final OAuth2AuthorizedClientRepository tokens;

	private final Clock clock;

	SignIns(KnownPeople people, OpenSessions sessions, OAuth2AuthorizedClientRepository tokens, Clock clock) {
		this.people = people;
		this.sessions = sessions;
		this.tokens = tokens;
		this.clock = clock;
		// the signed token says it all; nothing unsigned is asked for
		this.users.setRetrieveUserInfo((request) -> false);
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser user = this.users.loadUser(request);
		Optional<UserId> present = CurrentUser.authentication().flatMap(CurrentUser::proof).map(UserId::of);
		if (present.isPresent() && !present.get().equals(UserId.of(user.getIdToken()))) {
			throw refused(SignOutReason.OTHER_PERSON);
		}
		Set<String> roles = TokenRoles.of(user.getIdToken());
		if (roles.isEmpty()) {
			throw refused(SignOutReason.NO_ROLE);
		}
		this.people.record(user.getIdToken(), roles);
		return user;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		if (authentication instanceof OAuth2AuthenticationToken token
				&& token.getPrincipal() instanceof OidcUser user) {
			@Nullable OAuth2AuthorizedClient client = this.tokens.loadAuthorizedClient(token.getAuthorizedClientRegistrationId(),
					token, request);
			if (client != null) {
				request.getSession()
					.setAttribute(OpenSession.ATTRIBUTE,
							new OpenSession(this.sessions, user.getIdToken(), client, this.clock.instant()));
			}
		}
		if (StepUpRequests.isAnswered(request)) {
			OpenSessions.tellConfirmed(request.getSession());
			response.sendRedirect("/step-up");
			return;
		}
		this.destination.onAuthenticationSuccess(request, response, authentication);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		LOG.info("sign-in failed: {}", code(failure));
		boolean confirming = StepUpRequests.isAnswered(request);
		response.sendRedirect(confirming ? "/step-up?failed" : reason(failure).page());
	}

	/** What others say may hold line breaks; the log gets a plain word of it. */
	private static String code(AuthenticationException failure) {
		String word = (failure instanceof OAuth2AuthenticationException refused) ? refused.getError().getErrorCode()
				: failure.getClass().getSimpleName();
		return word.replaceAll("[^A-Za-z0-9_.-]", "?");
	}

	private static SignOutReason reason(AuthenticationException failure) {
		if (failure instanceof OAuth2AuthenticationException refused) {
			for (SignOutReason reason : SignOutReason.values()) {
				if (reason.name().equals(refused.getError().getErrorCode())) {
					return reason;
				}
			}
		}
		return SignOutReason.SIGN_IN_FAILED;
	}

	private static OAuth2AuthenticationException refused(SignOutReason reason) {
		return new OAuth2AuthenticationException(new OAuth2Error(reason.name()));
	}

}
