package io.cailian.apikit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words problems in the language the caller asked for and writes them where no controller
 * is at hand.
 */
@Component
class Problems {

	private static final String TYPE = "urn:cailian:problem:";

	private final I18NProvider translations;

	private final JsonMapper json;

	Problems(I18NProvider translations, JsonMapper json) {
		this.translations = translations;
		this.json = json;
	}

	Problem of(ProblemKind kind, HttpServletRequest request, Object... args) {
		return of(kind, request, List.of(), args);
	}

	Problem of(ProblemKind kind, HttpServletRequest request, List<Problem.FieldProblem> errors, Object... args) {
		return problem(kind, kind.code(), text(kind.detailKey(), request, args), request, errors);
	}

	/** A broken business rule; its message key is the code. */
	Problem ofRule(ProblemKind kind, String messageKey, List<Object> args, List<Problem.FieldProblem> errors,
			HttpServletRequest request) {
		return problem(kind, messageKey, text(messageKey, request, args.toArray()), request, errors);
	}

	String text(String key, HttpServletRequest request, Object... args) {
		return this.translations.getTranslation(key, locale(request), args);
	}

	void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setStatus(problem.status());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale(request).toLanguageTag());
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
		response.flushBuffer();
	}

	/** Chinese or English, whichever the caller prefers; Chinese if nothing was said. */
	static Locale locale(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (header == null || header.isBlank()) {
			return Locale.SIMPLIFIED_CHINESE;
		}
		try {
			for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
				String tag = range.getRange();
				if (range.getWeight() > 0 && (tag.equals("*") || tag.equals("zh") || tag.startsWith("zh-"))) {
					return Locale.SIMPLIFIED_CHINESE;
				}
				if (range.getWeight() > 0 && (tag.equals("en") || tag.startsWith("en-"))) {
					return Locale.ENGLISH;
				}
			}
		}
		catch (IllegalArgumentException ex) {
			return Locale.SIMPLIFIED_CHINESE;
		}
		return Locale.ENGLISH;
	}

	private Problem problem(ProblemKind kind, String code, String detail, HttpServletRequest request,
			List<Problem.FieldProblem> errors) {
		return new Problem(TYPE + code, text(kind.titleKey(), request), kind.status().value(), detail,
				request.getRequestURI(), code, Correlation.of(request), errors);
	}

}
