package io.cailian.apikit;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The body of every failed call (RFC 9457): for programs the code, for people title and
 * detail in their language, for support the correlation id that the log carries too.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, String code,
		String correlationId, List<FieldProblem> errors) {

	/** One fault and its place in the body as a JSON pointer. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record FieldProblem(String pointer, String detail, @Nullable String code) {
	}

}
