package io.cailian.apikit;

import jakarta.servlet.http.HttpServletRequest;

/** Tells calls of the API from visits of the screens. */
final class ApiPaths {

	private ApiPaths() {
	}

	static boolean isApi(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.equals("/api") || path.startsWith("/api/");
	}

}
