package io.cailian.apikit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import io.cailian.kernel.Overloaded;
import io.cailian.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * Turns whatever goes wrong in an API call into a problem; nothing inside the portal
 * shows through. Screens are not touched.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

	private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

	private final Problems problems;

	private final BodyProblems bodies;

	ApiProblems(Problems problems, BodyProblems bodies) {
		this.problems = problems;
		this.bodies = bodies;
	}

	@ExceptionHandler(Exception.class)
	@Nullable ResponseEntity<Problem> handle(Exception ex, HttpServletRequest request) throws Exception {
		if (!ApiPaths.isApi(request)) {
			throw ex;
		}
		if (ex instanceof AsyncRequestNotUsableException) {
			return null;
		}
		return answer(ex, request);
	}

	private ResponseEntity<Problem> answer(Exception ex, HttpServletRequest request) {
		return switch (ex) {
			case Overloaded overloaded -> tooMany(overloaded, request);
			case StepUpRequired stepUp -> stepUp(request);
			case RuleViolation rule ->
				of(this.problems.ofRule(ProblemKind.RULE, rule.messageKey(), rule.args(), texts(rule), request),
						HttpHeaders.EMPTY);
			case ApiFault fault -> of(this.problems.of(fault.kind(), request, fault.args()), HttpHeaders.EMPTY);
			case InvalidInput invalid -> of(this.bodies.invalid(invalid, request), HttpHeaders.EMPTY);
			case HttpMessageNotReadableException unreadable ->
				of(this.bodies.unreadable(unreadable, request), HttpHeaders.EMPTY);
			case BindException invalid -> of(this.bodies.invalid(invalid, request), HttpHeaders.EMPTY);
			case HandlerMethodValidationException invalid ->
				of(this.bodies.invalid(invalid, request), HttpHeaders.EMPTY);
			case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch, request);
			case MaxUploadSizeExceededException tooLarge -> plain(ProblemKind.TOO_LARGE, request);
			case MultipartException unreadable -> of(this.bodies.unreadable(unreadable, request), HttpHeaders.EMPTY);
			case AccessDeniedException denied -> plain(deniedKind(), request);
			case AuthenticationException unauthenticated -> plain(ProblemKind.UNAUTHENTICATED, request);
			case OptimisticLockingFailureException stale -> plain(ProblemKind.CONFLICT, request);
			case DataIntegrityViolationException conflict -> plain(ProblemKind.CONFLICT, request);
			case PessimisticLockingFailureException busy -> busy(request);
			case NoHandlerFoundException missing -> plain(ProblemKind.NOT_FOUND, request);
			case ErrorResponse error ->
				of(this.problems.of(ProblemKind.of(error.getStatusCode()), request), error.getHeaders());
			default -> unexpected(ex, request);
		};
	}

	private ResponseEntity<Problem> tooMany(Overloaded tooMany, HttpServletRequest request) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter().toSeconds()));
		return of(this.problems.ofRule(ProblemKind.TOO_MANY, tooMany.messageKey(), tooMany.args(), List.of(), request),
				headers);
	}

	/**
	 * The challenge of RFC 9470: the same call with a token of a higher level succeeds.
	 */
	private ResponseEntity<Problem> stepUp(HttpServletRequest request) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.WWW_AUTHENTICATE,
				"Bearer error=\"insufficient_user_authentication\", acr_values=\"%d\", max_age=\"%d\""
					.formatted(StepUp.LEVEL, StepUp.MAX_AGE.toSeconds()));
		return of(this.problems.of(ProblemKind.STEP_UP, request, StepUp.MAX_AGE.toMinutes()), headers);
	}

	/** A path that cannot name anything names nothing; a wrong parameter is a mistake. */
	private ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		if (ex.getParameter().hasParameterAnnotation(PathVariable.class)) {
			return plain(ProblemKind.NOT_FOUND, request);
		}
		Problem.FieldProblem field = new Problem.FieldProblem("/" + ex.getName(),
				this.problems.text("apikit.problem.wrongValue", request), null);
		return of(this.problems.of(ProblemKind.INVALID_INPUT, request, new ArrayList<>(List.of(field))),
				HttpHeaders.EMPTY);
	}

	private ResponseEntity<Problem> busy(HttpServletRequest request) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(TimeUnit.SECONDS.toSeconds(1)));
		return of(this.problems.of(ProblemKind.BUSY, request), headers);
	}

	private ResponseEntity<Problem> unexpected(Exception ex, HttpServletRequest request) {
		LOG.error("unexpected fault in {} {}, correlation id {}", request.getMethod(), request.getRequestURI(),
				Correlation.of(request), ex);
		return plain(ProblemKind.UNEXPECTED, request);
	}

	private ResponseEntity<Problem> plain(ProblemKind kind, HttpServletRequest request) {
		return of(this.problems.of(kind, request), HttpHeaders.EMPTY);
	}

	private static ResponseEntity<Problem> of(Problem problem, HttpHeaders headers) {
		return ResponseEntity.status(problem.status())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	private static ProblemKind deniedKind() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication == null || authentication instanceof AnonymousAuthenticationToken)
				? ProblemKind.UNAUTHENTICATED : ProblemKind.FORBIDDEN;
	}

	private static List<Problem.FieldProblem> texts(RuleViolation rule) {
		return rule.texts().stream().map((text) -> new Problem.FieldProblem("", text, rule.messageKey())).toList();
	}

}
