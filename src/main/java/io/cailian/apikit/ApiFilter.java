package io.cailian.apikit;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first to see a request and the last to see its answer: gives it its correlation id,
 * bounds the body of an API call, and lets no error page out of the API, only problems.
 */
class ApiFilter extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(ApiFilter.class);

	private final Problems problems;

	private final ApiSettings settings;

	ApiFilter(Problems problems, ApiSettings settings) {
		this.problems = problems;
		this.settings = settings;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String correlation = Correlation.of(request);
		response.setHeader(Correlation.HEADER, correlation);
		MDC.put(Correlation.LOG_KEY, correlation);
		try {
			if (ApiPaths.isApi(request)) {
				filterApi(request, response, chain);
			}
			else {
				chain.doFilter(request, response);
			}
		}
		finally {
			MDC.remove(Correlation.LOG_KEY);
		}
	}

	private void filterApi(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		long maxBytes = this.settings.maxBytes(ApiPaths.path(request));
		if (request.getContentLengthLong() > maxBytes) {
			this.problems.write(this.problems.of(ProblemKind.TOO_LARGE, request), request, response);
			return;
		}
		try {
			chain.doFilter(new BoundedRequest(request, maxBytes), new ProblemResponse(request, response));
		}
		catch (ServletException | RuntimeException ex) {
			LOG.error("unexpected fault in {} {}", request.getMethod(), request.getRequestURI(), ex);
			if (!response.isCommitted()) {
				response.reset();
				response.setHeader(Correlation.HEADER, Correlation.of(request));
				this.problems.write(this.problems.of(ProblemKind.UNEXPECTED, request), request, response);
			}
		}
	}

	/** Answers with a problem where others would send to the error page. */
	private final class ProblemResponse extends HttpServletResponseWrapper {

		private final HttpServletRequest request;

		private ProblemResponse(HttpServletRequest request, HttpServletResponse response) {
			super(response);
			this.request = request;
		}

		@Override
		public void sendError(int status) throws IOException {
			sendError(status, null);
		}

		@Override
		public void sendError(int status, @Nullable String message) throws IOException {
			ProblemKind kind = ProblemKind.of(HttpStatusCode.valueOf(status));
			ApiFilter.this.problems.write(ApiFilter.this.problems.of(kind, this.request, List.of()), this.request,
					(HttpServletResponse) getResponse());
		}

	}

}
