package io.cailian.onboarding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.cailian.questionnaire.TemplateId;

/**
 * The versions of the templates a company was asked by, and its answers by question.
 */
public record AnsweredQuestionnaire(List<TemplateId> templates, Map<String, String> answers) {

	public static final AnsweredQuestionnaire NONE = new AnsweredQuestionnaire(List.of(), Map.of());

	public AnsweredQuestionnaire {
		templates = List.copyOf(templates);
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
	}

}
