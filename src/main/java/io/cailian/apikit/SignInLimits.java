package io.cailian.apikit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops the guessing of passwords: after too many failures of one user from one address,
 * further tries are refused for a while, before the password is looked at.
 */
@Component
class SignInLimits extends OncePerRequestFilter {

	static final String BUCKET = "failed-sign-in";

	private static final String BASIC = "basic ";

	private final RateLimits limits;

	private final Problems problems;

	SignInLimits(RateLimits limits, Problems problems) {
		this.limits = limits;
		this.problems = problems;
	}

	@EventListener
	void failed(AuthenticationFailureBadCredentialsEvent event) {
		String who = who(event.getAuthentication());
		if (who != null) {
			this.limits.count(BUCKET, who);
		}
	}

	@EventListener
	void succeeded(AuthenticationSuccessEvent event) {
		String who = who(event.getAuthentication());
		if (who != null) {
			this.limits.forget(BUCKET, who);
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String user = userTrying(request);
		if (user != null) {
			try {
				this.limits.requireLeft(BUCKET, who(user, request.getRemoteAddr()));
			}
			catch (TooManyRequests ex) {
				refuse(ex, request, response);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private void refuse(TooManyRequests ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (!ApiPaths.isApi(request)) {
			response.sendRedirect(request.getContextPath() + "/login?error&wait");
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.retryAfter().toSeconds()));
		this.problems.write(this.problems.ofRule(ProblemKind.TOO_MANY, ex.messageKey(), ex.args(), List.of(), request),
				request, response);
	}

	private static @Nullable String userTrying(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null && header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
			return basicUser(header.substring(BASIC.length()).strip());
		}
		boolean form = request.getMethod().equals("POST")
				&& request.getRequestURI().equals(request.getContextPath() + "/login");
		return form ? request.getParameter("username") : null;
	}

	private static @Nullable String basicUser(String credentials) {
		try {
			String text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
			int colon = text.indexOf(':');
			return (colon < 0) ? null : text.substring(0, colon);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable String who(Authentication authentication) {
		return (authentication.getDetails() instanceof WebAuthenticationDetails details)
				? who(authentication.getName(), details.getRemoteAddress()) : null;
	}

	private static String who(String user, String address) {
		return user.strip().toLowerCase(Locale.ROOT) + "\n" + address;
	}

}
