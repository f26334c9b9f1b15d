package io.cailian.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * The person on whose behalf the present call runs, whichever way they signed in.
 */
@Component
public class CurrentUser {

	private static final String ROLE_PREFIX = "ROLE_";

	/**
	 * The signed-in person.
	 * @throws IllegalStateException if nobody is signed in
	 */
	public UserId id() {
		return idIfSignedIn().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
	}

	/** The signed-in person, or empty on a public page and in background work. */
	public Optional<UserId> idIfSignedIn() {
		return authentication().map(CurrentUser::idOf);
	}

	/** Whether this is one of the company's own people, whatever their roles. */
	public boolean isStaff() {
		return roles().stream().anyMatch((role) -> !role.equals(Roles.SUPPLIER));
	}

	public boolean has(String role) {
		return roles().contains(role);
	}

	/** The roles held, without Spring's prefix. */
	public Set<String> roles() {
		return authentication()
			.map((authentication) -> authentication.getAuthorities()
				.stream()
				.map(GrantedAuthority::getAuthority)
				.filter((authority) -> authority != null && authority.startsWith(ROLE_PREFIX))
				.map((authority) -> authority.substring(ROLE_PREFIX.length()))
				.collect(Collectors.toUnmodifiableSet()))
			.orElse(Set.of());
	}

	/** Whose call this is, as Spring Security knows it; empty if nobody is signed in. */
	static Optional<Authentication> authentication() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken
				|| !authentication.isAuthenticated()) {
			return Optional.empty();
		}
		return Optional.of(authentication);
	}

	private static UserId idOf(Authentication authentication) {
		return proof(authentication).map(UserId::of).orElseGet(() -> new UserId(authentication.getName()));
	}

	/** The token that proves who is signed in, where an identity provider gave one. */
	static Optional<ClaimAccessor> proof(Authentication authentication) {
		if (authentication.getPrincipal() instanceof OidcUser user) {
			return Optional.of(user.getIdToken());
		}
		if (authentication instanceof JwtAuthenticationToken token) {
			return Optional.of(token.getToken());
		}
		return Optional.empty();
	}

}
