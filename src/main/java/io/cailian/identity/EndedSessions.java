package io.cailian.identity;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever arrives at the signed-out page begins a new session there: the old one lives on
 * for a moment only to tell its other pages, and would take this one with it.
 */
class EndedSessions extends OncePerRequestFilter {

	private static final String MARK = EndedSessions.class.getName();

	static void mark(HttpSession session) {
		session.setAttribute(MARK, true);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(MARK) != null
				&& request.getServletPath().equals(SignOutReason.PATH)) {
			session.invalidate();
		}
		chain.doFilter(request, response);
	}

}
