package io.cailian.apikit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.vault.SealedColumn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;

/**
 * Puts the API kit in the way of every call.
 */
@Configuration
class ApiConfiguration implements WebMvcConfigurer {

	private final FairShare fairShare;

	ApiConfiguration(ObjectProvider<RateLimits> limits, ObjectProvider<RefusalDamping> damping,
			ObjectProvider<CurrentUser> currentUser) {
		this.fairShare = new FairShare(limits, damping, currentUser);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new KeyRequired()).addPathPatterns("/api/v1/**");
		registry.addInterceptor(this.fairShare).addPathPatterns("/api/v1/**");
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Instant.class, BoundedValues::instant);
		registry.addConverter(String.class, LocalDate.class, BoundedValues::date);
	}

	@Bean
	SealedColumn answerBodies() {
		return new SealedColumn("idempotent_request", "idempotent_request", "body", "scope_hash",
				SealedColumn.Kind.FIELD);
	}

	@Bean
	JacksonModule boundedValues() {
		return BoundedValues.module();
	}

	@Bean
	FilterRegistrationBean<ApiFilter> apiFilter(Problems problems, ApiSettings settings) {
		FilterRegistrationBean<ApiFilter> filter = new FilterRegistrationBean<>(new ApiFilter(problems, settings));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return filter;
	}

	@Bean
	FilterRegistrationBean<SignInLimits> signInLimitsFilter(SignInLimits limits) {
		FilterRegistrationBean<SignInLimits> filter = new FilterRegistrationBean<>(limits);
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return filter;
	}

	/** Nobody calls so often that others wait, or goes on trying what was refused. */
	record FairShare(ObjectProvider<RateLimits> limits, ObjectProvider<RefusalDamping> damping,
			ObjectProvider<CurrentUser> currentUser) implements HandlerInterceptor {

		static final String BUCKET = "api-calls";

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			this.limits.getObject()
				.check(BUCKET,
						this.currentUser.getObject()
							.idIfSignedIn()
							.map(UserId::value)
							.orElseGet(request::getRemoteAddr));
			if (namesSomething(request)) {
				this.damping.getObject().requireCalm();
			}
			return true;
		}

		/** Lists show nobody what is not theirs, and are never guessed at. */
		private static boolean namesSomething(HttpServletRequest request) {
			return !HttpMethod.GET.matches(request.getMethod())
					|| !(request
						.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named)
					|| !named.isEmpty();
		}

	}

	/** Every POST says under which key it may be repeated. */
	static final class KeyRequired implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			if (handler instanceof HandlerMethod && HttpMethod.POST.matches(request.getMethod())) {
				Idempotency.requireKey(request);
			}
			return true;
		}

	}

}
