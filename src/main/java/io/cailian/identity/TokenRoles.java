package io.cailian.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/**
 * Takes roles from the {@code roles} claim of a token by an allow-list: an unknown role
 * in a token gives no right.
 */
final class TokenRoles {

	private static final String CLAIM = "roles";

	private TokenRoles() {
	}

	static JwtAuthenticationConverter converter() {
		JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
		converter.setJwtGrantedAuthoritiesConverter((jwt) -> known(jwt.getClaim(CLAIM)));
		return converter;
	}

	static GrantedAuthoritiesMapper authoritiesMapper() {
		return (authorities) -> {
			Set<GrantedAuthority> mapped = new HashSet<>();
			for (GrantedAuthority authority : authorities) {
				if (authority instanceof OidcUserAuthority oidc) {
					mapped.addAll(known(oidc.getIdToken().getClaim(CLAIM)));
				}
			}
			return mapped;
		};
	}

	/** The known roles a token gives, without Spring's prefix. */
	static Set<String> of(ClaimAccessor token) {
		return names(token.getClaim(CLAIM)).collect(Collectors.toUnmodifiableSet());
	}

	private static Collection<GrantedAuthority> known(@Nullable Object claim) {
		return names(claim).<GrantedAuthority>map((name) -> new SimpleGrantedAuthority("ROLE_" + name)).toList();
	}

	private static Stream<String> names(@Nullable Object claim) {
		return (claim instanceof List<?> names) ? names.stream().map(String::valueOf).filter(Roles.ALL::contains)
				: Stream.empty();
	}

}
