package io.cailian.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the browser asks of the identity provider: signing in, always with PKCE and a
 * nonce, or confirming with a second factor. It remembers in the session which request
 * was a confirmation, for its answer ends on another page.
 */
class StepUpRequests implements OAuth2AuthorizationRequestResolver {

	static final String PARAMETER = "step-up";

	private static final String STATE = StepUpRequests.class.getName() + ".state";

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	StepUpRequests(ClientRegistrationRepository registrations) {
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
	}

	/** Whether this answer of the provider belongs to a confirmation; true only once. */
	static boolean isAnswered(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Object state = (session != null) ? session.getAttribute(STATE) : null;
		if (state == null || !state.equals(request.getParameter("state"))) {
			return false;
		}
		session.removeAttribute(STATE);
		return true;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return withLevel(this.requests.resolve(request), request);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		return withLevel(this.requests.resolve(request, registrationId), request);
	}

	private static @Nullable OAuth2AuthorizationRequest withLevel(@Nullable OAuth2AuthorizationRequest asked,
			HttpServletRequest request) {
		if (asked == null || request.getParameter(PARAMETER) == null) {
			return asked;
		}
		request.getSession().setAttribute(STATE, asked.getState());
		return OAuth2AuthorizationRequest.from(asked)
			.additionalParameters((parameters) -> parameters.put("acr_values", String.valueOf(StepUp.LEVEL)))
			.build();
	}

}
