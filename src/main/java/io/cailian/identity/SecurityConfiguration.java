package io.cailian.identity;

import io.cailian.identity.ui.LoginView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;

/**
 * Two doors: the stateless HTTP API and the browser. In demo mode both know the accounts
 * of the portal; in sso mode, see {@link SsoConfiguration}, both trust the identity
 * provider only.
 */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

	static final String MODE = "cailian.mode";

	private static final String[] API = { "/api/**" };

	private static final String[] API_DOCUMENTATION = { "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml",
			"/swagger-ui.html", "/swagger-ui/**" };

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	@Order(1)
	SecurityFilterChain apiDocumentation(HttpSecurity http) throws Exception {
		withHeaders(http).securityMatcher(API_DOCUMENTATION)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		return http.build();
	}

	static HttpSecurity statelessApi(HttpSecurity http, ApiRefusals refusals) throws Exception {
		return withHeaders(http).securityMatcher(API)
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals.unauthenticated())
				.accessDeniedHandler(refusals.denied()))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
	}

	/**
	 * No other site may frame the portal, learn its addresses or feed it plug-ins and
	 * base addresses; scripts and styles stay as Vaadin needs them.
	 */
	static HttpSecurity withHeaders(HttpSecurity http) throws Exception {
		return http.headers((headers) -> headers.frameOptions((frame) -> frame.sameOrigin())
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions.policy("camera=(), geolocation=(), microphone=()"))
			.contentSecurityPolicy((content) -> content
				.policyDirectives("frame-ancestors 'self'; object-src 'self'; base-uri 'self'")));
	}

	/** How the API turns callers away; the module of the API words it. */
	@Component
	static class ApiRefusals {

		private final ObjectProvider<AuthenticationEntryPoint> entryPoints;

		private final ObjectProvider<AccessDeniedHandler> deniedHandlers;

		ApiRefusals(@Qualifier("apiDoor") ObjectProvider<AuthenticationEntryPoint> entryPoints,
				@Qualifier("apiDoor") ObjectProvider<AccessDeniedHandler> deniedHandlers) {
			this.entryPoints = entryPoints;
			this.deniedHandlers = deniedHandlers;
		}

		AuthenticationEntryPoint unauthenticated() {
			return this.entryPoints.getIfAvailable(() -> new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
		}

		AccessDeniedHandler denied() {
			return this.deniedHandlers.getIfAvailable(AccessDeniedHandlerImpl::new);
		}

	}

	/** Accounts live in the portal's own database; for trying out and for tests. */
	@Configuration
	@ConditionalOnProperty(name = MODE, havingValue = "demo", matchIfMissing = true)
	static class Demo {

		@Bean
		@Order(2)
		SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals) throws Exception {
			return statelessApi(http, refusals)
				.httpBasic((basic) -> basic.authenticationEntryPoint(refusals.unauthenticated()))
				.build();
		}

		@Bean
		@Order(3)
		SecurityFilterChain browser(HttpSecurity http) throws Exception {
			withHeaders(http).authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/actuator/health", "/actuator/health/**").permitAll());
			return http
				.with(VaadinSecurityConfigurer.vaadin(),
						(vaadin) -> vaadin.loginView(LoginView.class).anyRequest(AuthorizedUrl::authenticated))
				.build();
		}

		@Bean
		UserDetailsService userDetailsService(UserAccounts accounts) {
			return (name) -> accounts.findById(new UserId(name))
				.filter(UserAccount::maySignIn)
				.map((account) -> User.withUsername(account.id().value())
					.password(account.passwordHash())
					.authorities(
							account.roles().stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role)).toList())
					.build())
				.orElseThrow(() -> new UsernameNotFoundException("no such account"));
		}

	}

}
