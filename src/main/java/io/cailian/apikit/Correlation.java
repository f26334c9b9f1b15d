package io.cailian.apikit;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The id under which one request is found in logs, problems and at the caller: the
 * caller's own if it sent a harmless one.
 */
final class Correlation {

	static final String HEADER = "X-Correlation-Id";

	static final String LOG_KEY = "correlationId";

	private static final String ATTRIBUTE = Correlation.class.getName();

	private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

	private Correlation() {
	}

	static String of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String given = request.getHeader(HEADER);
		String id = (given != null && HARMLESS.matcher(given).matches()) ? given : UUID.randomUUID().toString();
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

}
