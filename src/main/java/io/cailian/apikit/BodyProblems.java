package io.cailian.apikit;

import java.util.List;
import java.util.stream.Stream;

import io.cailian.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * Explains what is wrong with a body and where: line and column if it is not JSON, a JSON
 * pointer if it is.
 */
@Component
class BodyProblems {

	private final Problems problems;

	BodyProblems(Problems problems) {
		this.problems = problems;
	}

	Problem unreadable(HttpMessageNotReadableException ex, HttpServletRequest request) {
		if (cause(ex, BodyTooLarge.class) != null) {
			return this.problems.of(ProblemKind.TOO_LARGE, request);
		}
		StreamReadException malformed = cause(ex, StreamReadException.class);
		if (malformed != null) {
			return this.problems.of(ProblemKind.MALFORMED_JSON, request, malformed.getLocation().getLineNr(),
					malformed.getLocation().getColumnNr());
		}
		JacksonException wrong = cause(ex, JacksonException.class);
		if (wrong == null) {
			return this.problems.of(ProblemKind.UNREADABLE_BODY, request);
		}
		String pointer = pointer(wrong);
		RuleViolation rule = cause(ex, RuleViolation.class);
		if (rule != null) {
			String detail = this.problems.text(rule.messageKey(), request, rule.args().toArray());
			return this.problems.ofRule(ProblemKind.RULE, rule.messageKey(), rule.args(),
					List.of(new Problem.FieldProblem(pointer, detail, rule.messageKey())), request);
		}
		if (wrong instanceof InvalidFormatException format && format.getTargetType() == String.class) {
			return invalid(new InvalidInput(List.of(new InvalidInput.Fault(pointer, WholeTexts.BROKEN, List.of()))),
					request);
		}
		return this.problems.of(ProblemKind.INVALID_INPUT, request, List
			.of(new Problem.FieldProblem(pointer, this.problems.text("apikit.problem.wrongValue", request), null)));
	}

	/** A multipart body that the web server could not take apart. */
	Problem unreadable(MultipartException ex, HttpServletRequest request) {
		return (cause(ex, InvalidFileNameException.class) == null)
				? this.problems.of(ProblemKind.UNREADABLE_BODY, request)
				: invalid(new InvalidInput(List.of(WholeTexts.broken("file"))), request);
	}

	Problem invalid(InvalidInput invalid, HttpServletRequest request) {
		return this.problems.of(ProblemKind.INVALID_INPUT, request, invalid.faults()
			.stream()
			.map((fault) -> new Problem.FieldProblem(fault.pointer(),
					this.problems.text(fault.messageKey(), request, fault.args().toArray()), fault.messageKey()))
			.toList());
	}

	Problem invalid(BindException invalid, HttpServletRequest request) {
		Stream<Problem.FieldProblem> fields = invalid.getFieldErrors()
			.stream()
			.map((error) -> new Problem.FieldProblem(pointer(error), text(error.getDefaultMessage(), request), null));
		Stream<Problem.FieldProblem> whole = invalid.getGlobalErrors()
			.stream()
			.map((error) -> new Problem.FieldProblem("", text(error.getDefaultMessage(), request), null));
		return this.problems.of(ProblemKind.INVALID_INPUT, request, Stream.concat(fields, whole).toList());
	}

	Problem invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
		return this.problems.of(ProblemKind.INVALID_INPUT, request,
				invalid.getParameterValidationResults()
					.stream()
					.flatMap((result) -> result.getResolvableErrors()
						.stream()
						.map((error) -> new Problem.FieldProblem(
								(error instanceof FieldError field) ? pointer(field)
										: "/" + result.getMethodParameter().getParameterName(),
								text(error.getDefaultMessage(), request), null)))
					.toList());
	}

	private String text(@Nullable String message, HttpServletRequest request) {
		return (message != null) ? message : this.problems.text("apikit.problem.wrongValue", request);
	}

	private static String pointer(FieldError error) {
		return "/" + error.getField().replace('.', '/').replace('[', '/').replace("]", "");
	}

	private static String pointer(JacksonException ex) {
		StringBuilder pointer = new StringBuilder();
		for (JacksonException.Reference step : ex.getPath()) {
			String name = step.getPropertyName();
			pointer.append('/').append((name != null) ? escaped(name) : String.valueOf(step.getIndex()));
		}
		return pointer.toString();
	}

	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

	private static <T extends Throwable> @Nullable T cause(Throwable ex, Class<T> type) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

}
