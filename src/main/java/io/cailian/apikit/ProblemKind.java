package io.cailian.apikit;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * The ways a call can go wrong; each has a title and a detail in the translations.
 */
enum ProblemKind {

	BAD_REQUEST(HttpStatus.BAD_REQUEST, "badRequest"), MALFORMED_JSON(HttpStatus.BAD_REQUEST, "malformedJson"),
	UNREADABLE_BODY(HttpStatus.BAD_REQUEST, "unreadableBody"), INVALID_INPUT(HttpStatus.BAD_REQUEST, "invalidInput"),
	KEY_MISSING(HttpStatus.BAD_REQUEST, "keyMissing"), UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "unauthenticated"),
	STEP_UP(HttpStatus.UNAUTHORIZED, "stepUp"), FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden"),
	NOT_FOUND(HttpStatus.NOT_FOUND, "notFound"), METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "methodNotAllowed"),
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "notAcceptable"), CONFLICT(HttpStatus.CONFLICT, "conflict"),
	STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "staleVersion"), TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "tooLarge"),
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupportedMediaType"),
	RULE(HttpStatus.UNPROCESSABLE_CONTENT, "rule"), KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "keyReused"),
	VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "versionRequired"),
	TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "tooMany"), UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected"),
	BUSY(HttpStatus.SERVICE_UNAVAILABLE, "busy");

	private final HttpStatus status;

	private final String code;

	ProblemKind(HttpStatus status, String name) {
		this.status = status;
		this.code = "apikit.problem." + name;
	}

	HttpStatus status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

	String titleKey() {
		return this.code + ".title";
	}

	String detailKey() {
		return this.code + ".detail";
	}

	/** The general kind for a status that the web layer chose itself. */
	static ProblemKind of(HttpStatusCode status) {
		return switch (status.value()) {
			case 401 -> UNAUTHENTICATED;
			case 403 -> FORBIDDEN;
			case 404 -> NOT_FOUND;
			case 405 -> METHOD_NOT_ALLOWED;
			case 406 -> NOT_ACCEPTABLE;
			case 409 -> CONFLICT;
			case 412 -> STALE_VERSION;
			case 413 -> TOO_LARGE;
			case 415 -> UNSUPPORTED_MEDIA_TYPE;
			case 422 -> RULE;
			case 429 -> TOO_MANY;
			case 503 -> BUSY;
			default -> status.is4xxClientError() ? BAD_REQUEST : UNEXPECTED;
		};
	}

}
