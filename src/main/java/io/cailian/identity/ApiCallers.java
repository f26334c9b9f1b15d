package io.cailian.identity;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/**
 * Takes in whoever calls the API with a token: with the roles of the token, and recorded
 * as a person like somebody who signs in, so that duties are kept apart for programs too.
 */
class ApiCallers implements Converter<Jwt, AbstractAuthenticationToken> {

	private final JwtAuthenticationConverter roles = TokenRoles.converter();

	private final KnownPeople people;

	ApiCallers(KnownPeople people) {
		this.people = people;
	}

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		AbstractAuthenticationToken caller = this.roles.convert(token);
		this.people.recordIfNew(token, TokenRoles.of(token));
		return caller;
	}

}
