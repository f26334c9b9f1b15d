package io.cailian.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * The identity provider says that a session there has ended, so it ends here. Spring
 * Security has checked the token that says so.
 */
class BackChannelLogout implements LogoutHandler {

	private final OpenSessions sessions;

	BackChannelLogout(OpenSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken token)) {
			return;
		}
		String issuer = token.getClaimAsString("iss");
		this.sessions.all()
			.stream()
			.filter((session) -> session.isMeantBy(issuer, token.getSessionId(), token.getSubject()))
			.forEach((session) -> this.sessions.end(session, SignOutReason.ENDED_ELSEWHERE));
	}

}
