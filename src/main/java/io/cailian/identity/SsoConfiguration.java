package io.cailian.identity;

import java.time.Clock;
import java.util.Objects;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.transaction.support.TransactionTemplate;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;

/**
 * The two doors in sso mode: people come from the identity provider over OpenID Connect,
 * programs bring its tokens. Leaving there or here is leaving both.
 */
@Configuration
@ConditionalOnProperty(name = SecurityConfiguration.MODE, havingValue = "sso")
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SsoConfiguration {

	static final String REGISTRATION = "keycloak";

	/** Asked for late, so that the portal starts before its identity provider. */
	@Bean
	ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties) {
		return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
				new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
	}

	@Bean
	OAuth2AuthorizedClientRepository tokensOfBrowsers() {
		return new HttpSessionOAuth2AuthorizedClientRepository();
	}

	@Bean
	JwtDecoder apiTokenDecoder(SsoSettings settings) {
		return ApiTokens.decoder(settings);
	}

	@Bean
	SessionChecks sessionChecks(OpenSessions sessions, KnownPeople people, SsoSettings settings, Clock clock) {
		return new SessionChecks(sessions, people, settings, clock);
	}

	@Bean
	AccountProviding accountProviding(AccountRequests requests, UserAccounts accounts,
			ClientRegistrationRepository registrations, PortalAddress portal, ApplicationEventPublisher events,
			TransactionTemplate transaction, SsoSettings settings, Clock clock) {
		AuthorizedClientServiceOAuth2AuthorizedClientManager tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
				registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
		KeycloakUsers users = new KeycloakUsers(tokens, settings, portal,
				() -> Objects.requireNonNull(registrations.findByRegistrationId(REGISTRATION)).getClientId());
		return new AccountProviding(requests, accounts, users, events, transaction, settings, clock);
	}

	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http, SecurityConfiguration.ApiRefusals refusals, KnownPeople people)
			throws Exception {
		return SecurityConfiguration.statelessApi(http, refusals)
			.oauth2ResourceServer((server) -> server.authenticationEntryPoint(refusals.unauthenticated())
				.accessDeniedHandler(refusals.denied())
				.jwt((jwt) -> jwt.jwtAuthenticationConverter(new ApiCallers(people))))
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain browser(HttpSecurity http, ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientRepository tokens, OpenSessions sessions, KnownPeople people, Clock clock)
			throws Exception {
		SignIns signIns = new SignIns(people, sessions, tokens, clock);
		SecurityConfiguration.withHeaders(http)
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/actuator/health", "/actuator/health/**").permitAll());
		http.oauth2Login((login) -> {
			login.authorizedClientRepository(tokens)
				.authorizationEndpoint(
						(endpoint) -> endpoint.authorizationRequestResolver(new StepUpRequests(registrations)))
				.userInfoEndpoint(
						(info) -> info.oidcUserService(signIns).userAuthoritiesMapper(TokenRoles.authoritiesMapper()))
				.failureHandler(signIns);
			login.addObjectPostProcessor(leadingTo(signIns));
		});
		http.addFilterBefore(new EndedSessions(), DisableEncodeUrlFilter.class);
		http.oidcLogout(
				(logout) -> logout.backChannel((channel) -> channel.logoutHandler(new BackChannelLogout(sessions))));
		return http
			.with(VaadinSecurityConfigurer.vaadin(),
					(vaadin) -> vaadin
						.oauth2LoginPage("/oauth2/authorization/" + REGISTRATION, "{baseUrl}" + SignOutReason.PATH)
						.anyRequest(AuthorizedUrl::authenticated))
			.build();
	}

	/** Set last, because Vaadin sets a handler of its own when the chain is built. */
	private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> leadingTo(
			AuthenticationSuccessHandler handler) {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationSuccessHandler(handler);
				return filter;
			}
		};
	}

}
