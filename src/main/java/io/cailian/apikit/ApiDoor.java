package io.cailian.apikit;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Turns callers away at the door of the API with a problem, before any controller.
 */
@Component
class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final Problems problems;

	private final String challenge;

	ApiDoor(Problems problems, @Value("${cailian.mode:demo}") String mode) {
		this.problems = problems;
		this.challenge = mode.equals("sso") ? "Bearer" : "Basic realm=\"Cailian\", charset=\"UTF-8\"";
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, this.challenge);
		this.problems.write(this.problems.of(ProblemKind.UNAUTHENTICATED, request), request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		this.problems.write(this.problems.of(ProblemKind.FORBIDDEN, request), request, response);
	}

}
