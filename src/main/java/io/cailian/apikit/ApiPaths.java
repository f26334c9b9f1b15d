package io.cailian.apikit;

import jakarta.servlet.http.HttpServletRequest;

/** Tells calls of the API from visits of the screens. */
final class ApiPaths {

	private ApiPaths() {
	}

	static boolean isApi(HttpServletRequest request) {
		String path = path(request);
		return path.equals("/api") || path.startsWith("/api/");
	}

	/**
	 * The path within the application as the container understood it: decoded, so that
	 * nobody passes a rule by writing a letter as {@code %61}.
	 */
	static String path(HttpServletRequest request) {
		String rest = request.getPathInfo();
		return (rest == null) ? request.getServletPath() : request.getServletPath() + rest;
	}

}
