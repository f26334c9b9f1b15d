package io.cailian.identity;

import java.time.Instant;
import java.util.Objects;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * One signed-in browser: its session and what asks the identity provider about it. It
 * lives in the HTTP session and is known to {@link OpenSessions} exactly as long.
 */
final class OpenSession implements HttpSessionBindingListener {

	static final String ATTRIBUTE = OpenSession.class.getName();

	private final OpenSessions sessions;

	private final OidcIdToken idToken;

	private volatile OAuth2AuthorizedClient tokens;

	private volatile Instant confirmedAt;

	private volatile @Nullable HttpSession http;

	OpenSession(OpenSessions sessions, OidcIdToken idToken, OAuth2AuthorizedClient tokens, Instant now) {
		this.sessions = sessions;
		this.idToken = idToken;
		this.tokens = tokens;
		this.confirmedAt = now;
	}

	@Override
	public void valueBound(HttpSessionBindingEvent event) {
		this.http = event.getSession();
		this.sessions.add(this);
	}

	@Override
	public void valueUnbound(HttpSessionBindingEvent event) {
		this.sessions.remove(this);
	}

	void confirmed(OAuth2AuthorizedClient newTokens, Instant now) {
		this.tokens = newTokens;
		this.confirmedAt = now;
	}

	OAuth2AuthorizedClient tokens() {
		return this.tokens;
	}

	Instant confirmedAt() {
		return this.confirmedAt;
	}

	UserId user() {
		return UserId.of(this.idToken);
	}

	HttpSession http() {
		return Objects.requireNonNull(this.http, "not bound to an HTTP session");
	}

	/**
	 * Whether a logout token means this session: the same issuer, and the same session at
	 * the provider or, where it names none, the same person.
	 */
	boolean isMeantBy(@Nullable String issuer, @Nullable String providerSession, @Nullable String subject) {
		if (!Objects.equals(this.idToken.getClaimAsString("iss"), issuer)) {
			return false;
		}
		return (providerSession != null) ? providerSession.equals(this.idToken.getClaimAsString("sid"))
				: subject != null && subject.equals(this.idToken.getSubject());
	}

}
