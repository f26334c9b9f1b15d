package io.cailian.questionnaire;

import io.cailian.kernel.RuleViolation;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Templates as JSON, stored and exchanged in one form; its schema is published under
 * {@code /assets/questionnaire-template.schema.json}.
 */
final class TemplateJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private TemplateJson() {
	}

	static String write(TemplateContent content) {
		return MAPPER.writeValueAsString(content);
	}

	static TemplateContent read(String json) {
		return MAPPER.readValue(json, TemplateContent.class);
	}

	/**
	 * Reads what somebody else wrote.
	 * @throws RuleViolation that names the line, or the rule of a template it breaks
	 */
	static TemplateContent readForeign(String json) {
		try {
			return read(json);
		}
		catch (JacksonException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof RuleViolation violation) {
					throw violation;
				}
			}
			long line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1;
			throw new RuleViolation("questionnaire.TemplateJson.unreadable", line);
		}
		catch (NullPointerException missing) {
			throw new RuleViolation("questionnaire.TemplateJson.incomplete");
		}
	}

}
