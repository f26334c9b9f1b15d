package io.cailian.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
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

	private static Collection<GrantedAuthority> known(@org.jspecify.annotations.Nullable Object claim) {
		if (!(claim instanceof List<?> names)) {
			return List.of();
		}
		return names.stream()
			.map(String::valueOf)
			.filter(Roles.ALL::contains)
			.<GrantedAuthority>map((name) -> new SimpleGrantedAuthority("ROLE_" + name))
			.toList();
	}

}
