package io.cailian.apikit;

import java.io.IOException;
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
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops the guessing of passwords: after too many failures of one user from one address,
 * of all users from one address, or of one user from wherever, further tries are refused
 * for a while, before the password is looked at. What strangers try elsewhere does not
 * count where the user has signed in of late.
 */
@Component
class SignInLimits extends OncePerRequestFilter {

	static final String BUCKET = "failed-sign-in";

	static final String ADDRESS_BUCKET = "failed-sign-in-address";

	/** Of one user from all addresses together, however many somebody has. */
	static final String USER_BUCKET = "failed-sign-in-user";

	/**
	 * Where an identity provider sends people back, and from where they are sent to it.
	 */
	static final String CALLBACK_BUCKET = "sign-in-callback";

	private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

	private final RateLimits limits;

	private final KnownPlaces places;

	private final Problems problems;

	SignInLimits(RateLimits limits, KnownPlaces places, Problems problems) {
		this.limits = limits;
		this.places = places;
		this.problems = problems;
	}

	@EventListener
	void failed(AuthenticationFailureBadCredentialsEvent event) {
		if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
			this.limits.count(BUCKET, who(event.getAuthentication().getName(), details.getRemoteAddress()));
			this.limits.count(ADDRESS_BUCKET, details.getRemoteAddress());
			if (!isKnown(event.getAuthentication().getName(), details.getRemoteAddress())) {
				this.limits.count(USER_BUCKET, user(event.getAuthentication().getName()));
			}
		}
	}

	@EventListener
	void succeeded(AuthenticationSuccessEvent event) {
		if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
			this.limits.forget(BUCKET, who(event.getAuthentication().getName(), details.getRemoteAddress()));
			this.places.signedIn(user(event.getAuthentication().getName()), details.getRemoteAddress());
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isCallback(request)) {
			try {
				this.limits.check(CALLBACK_BUCKET, request.getRemoteAddr());
			}
			catch (TooManyRequests ex) {
				answer(ex, request, response);
				return;
			}
		}
		String user = userTrying(request);
		if (user != null) {
			try {
				this.limits.requireLeft(BUCKET, who(user, request.getRemoteAddr()));
				this.limits.requireLeft(ADDRESS_BUCKET, request.getRemoteAddr());
				if (!isKnown(user, request.getRemoteAddr())) {
					this.limits.requireLeft(USER_BUCKET, user(user));
				}
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
		answer(ex, request, response);
	}

	private static boolean isCallback(HttpServletRequest request) {
		String path = ApiPaths.path(request);
		return path.startsWith("/login/oauth2/") || path.startsWith("/oauth2/authorization/");
	}

	private void answer(TooManyRequests ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.retryAfter().toSeconds()));
		this.problems.write(this.problems.ofRule(ProblemKind.TOO_MANY, ex.messageKey(), ex.args(), List.of(), request),
				request, response);
	}

	/** The name as Spring Security is going to read it from this request. */
	private @Nullable String userTrying(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
			try {
				Authentication credentials = this.basic.convert(request);
				return (credentials == null) ? null : credentials.getName();
			}
			catch (AuthenticationException ex) {
				return null;
			}
		}
		boolean form = request.getMethod().equals("POST") && ApiPaths.path(request).equals("/login");
		return form ? request.getParameter("username") : null;
	}

	private boolean isKnown(String user, String address) {
		return this.places.isKnown(user(user), address);
	}

	private static String who(String user, String address) {
		return user(user) + ClientNetwork.of(address);
	}

	/** As a name is counted; never to be taken for an address. */
	private static String user(String name) {
		return name.strip().toLowerCase(Locale.ROOT) + "\n";
	}

}
