package io.cailian.identity;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Which tokens the HTTP API accepts: signed by the realm with RS256, made out to the API
 * and by a client that may, of a known person, and neither without an end nor past it.
 * The realm's keys are fetched with the first token, so that the portal starts before its
 * identity provider.
 */
final class ApiTokens {

	private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

	private ApiTokens() {
	}

	static JwtDecoder decoder(SsoSettings settings) {
		Supplier<JwtDecoder> decoder = () -> {
			NimbusJwtDecoder trusted = NimbusJwtDecoder.withIssuerLocation(settings.issuer())
				.jwsAlgorithm(SignatureAlgorithm.RS256)
				.build();
			trusted.setJwtValidator(validator(settings));
			return trusted;
		};
		return new SupplierJwtDecoder(decoder);
	}

	private static OAuth2TokenValidator<Jwt> validator(SsoSettings settings) {
		return JwtValidators.createDefaultWithValidators(new JwtTimestampValidator(CLOCK_SKEW),
				new JwtIssuerValidator(settings.issuer()), new JwtAudienceValidator(settings.audience()),
				new JwtClaimValidator<String>("azp",
						(client) -> client != null && settings.apiClients().contains(client)),
				new JwtClaimValidator<>("exp", (end) -> end != null),
				new JwtClaimValidator<String>("sub", (subject) -> subject != null && !subject.isBlank()));
	}

}
